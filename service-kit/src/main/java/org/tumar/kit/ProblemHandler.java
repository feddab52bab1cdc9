package org.tumar.kit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Answers every exception with a problem; one that nobody expected is logged and told nothing of.
@ControllerAdvice
final class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unexpected(Exception exception, HttpServletResponse response)
            throws Exception {
        // What has been sent in part must end as broken, not with a problem behind it.
        if (response.isCommitted() || BodyTooLarge.in(exception).isPresent()) {
            throw exception;
        }
        log.error("A request failed unexpectedly", exception);
        return ResponseEntity.internalServerError().body(Problems.unexpected());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Optional<BodyTooLarge> tooLarge = BodyTooLarge.in(exception);
        return tooLarge.isPresent()
                ? tooLarge.get().problem().response()
                : super.handleHttpMessageNotReadable(exception, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "There is nothing here.");
        return handleExceptionInternal(exception, problem, headers, status, request);
    }

    /// The framework makes a 500 of its own bugs and ours too, such as a body that cannot be
    /// written.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (exception instanceof ErrorResponse refusal) {
            ProblemErrorController.keep(refusal, request);
        }
        if (status.value() != 500) {
            return super.handleExceptionInternal(exception, body, headers, status, request);
        }
        log.error("A request failed unexpectedly", exception);
        return super.handleExceptionInternal(
                exception, Problems.unexpected(), headers, status, request);
    }
}
