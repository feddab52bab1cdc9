package org.tumar.kit.observe;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/// Which route answered: its pattern, never the path, which may name a programme.
final class HttpRoute {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private HttpRoute() {}

    /// What a client made up is `OTHER`.
    static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
    }

    static String of(HttpServletRequest request, int status) {
        @Nullable Object pattern =
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null) {
            return pattern.toString();
        }
        return status == 404 ? "NOT_FOUND" : "UNKNOWN";
    }
}
