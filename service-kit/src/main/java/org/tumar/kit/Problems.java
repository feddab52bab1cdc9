package org.tumar.kit;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// What each problem of one service has, whoever made it: a type and the correlation id.
final class Problems {

    private static final URI NO_TYPE = URI.create("about:blank");

    private final String service;

    /// @param service such as `indicators`
    Problems(String service) {
        this.service = service;
    }

    /// Fills in what is missing.
    ProblemDetail complete(ProblemDetail problem) {
        @Nullable URI type = problem.getType();
        if (type == null || type.equals(NO_TYPE)) {
            problem.setType(URI.create(Problem.URN + service + ":" + code(problem.getStatus())));
        }
        Correlation.current().ifPresent(it -> problem.setProperty(Correlation.KEY, it));
        return problem;
    }

    /// `not-found` for 404.
    private static String code(int status) {
        @Nullable HttpStatus known = HttpStatus.resolve(status);
        return known == null
                ? "status-" + status
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Says nothing but where to look.
    static ProblemDetail unexpected() {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side. The log has it under the correlation id.");
    }
}
