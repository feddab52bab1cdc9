package org.tumar.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What a deployable answers without a token, beside its health; a bean.
///
/// A token that comes to an open path all the same has to be good.
@FunctionalInterface
public interface OpenPaths {

    boolean isOpen(HttpServletRequest request);

    /// Paths that may be read, by their patterns, such as `/graphiql/**`.
    static OpenPaths reading(String... patterns) {
        List<? extends RequestMatcher> paths =
                Stream.of(patterns).map(PathPatternRequestMatcher.withDefaults()::matcher).toList();
        return request ->
                (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                        && paths.stream().anyMatch(it -> it.matches(request));
    }
}
