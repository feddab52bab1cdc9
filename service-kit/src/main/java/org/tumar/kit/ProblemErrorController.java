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
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers with a problem what failed outside of any controller: in a filter, in the container.
@Controller
final class ProblemErrorController implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ProblemErrorController.class);

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
        ProblemDetail problem =
                status == 500
                        ? Problems.unexpected()
                        : ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
        return ResponseEntity.status(status).body(problem);
    }
}
