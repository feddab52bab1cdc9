package org.tumar.kit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request its correlation id: the caller's where it is a sane token, else a new one.
final class CorrelationFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = CorrelationFilter.class.getName() + ".id";

    private final String service;

    CorrelationFilter(String service) {
        this.service = service;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = id(request);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(Correlation.HEADER, id);
        try (MDC.MDCCloseable _ = MDC.putCloseable(Correlation.KEY, id);
                MDC.MDCCloseable _ = MDC.putCloseable(Correlation.SERVICE, service)) {
            Scoped.filter(Correlation.CURRENT, id, request, response, chain);
        }
    }

    /// A second dispatch of the same request keeps the id.
    private static String id(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE))
                .map(String.class::cast)
                .or(() -> Correlation.sane(request.getHeader(Correlation.HEADER)))
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
