package org.tumar.kit;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/// Answers with a problem what failed outside of any controller: in a filter, in the container.
@Controller
final class ProblemErrorController implements ErrorController {

    private static final String KEPT = ProblemErrorController.class.getName();

    private static final Logger log = LoggerFactory.getLogger(ProblemErrorController.class);

    /// For the case that the container has given its own status already, as it does where it can
    /// read no more of a body: a problem of that status is told in its place.
    static void keep(ErrorResponse refusal, WebRequest request) {
        request.setAttribute(KEPT, refusal.getBody(), RequestAttributes.SCOPE_REQUEST);
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        if (status >= 500
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
                        instanceof Throwable exception) {
            log.error("A request failed unexpectedly", exception);
        }
        ProblemDetail problem = status == 500 ? Problems.unexpected() : kept(request, status);
        return ResponseEntity.status(status).body(problem);
    }

    private static ProblemDetail kept(HttpServletRequest request, int status) {
        return request.getAttribute(KEPT) instanceof ProblemDetail kept
                        && kept.getStatus() == status
                ? kept
                : ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
    }
}
