package org.tumar.kit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body past the limit, whether it says its length beforehand or comes in chunks.
final class BodyLimitFilter extends OncePerRequestFilter {

    private final KitProperties limits;
    private final ProblemWriter problems;

    BodyLimitFilter(KitProperties limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit = limits.maxBody(request.getRequestURI());
        if (request.getContentLengthLong() > limit.toBytes()) {
            problems.write(new BodyTooLarge(limit).problem(), response);
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, limit), response);
        } catch (ServletException | IOException | RuntimeException exception) {
            Optional<BodyTooLarge> tooLarge = BodyTooLarge.in(exception);
            if (tooLarge.isEmpty() || response.isCommitted()) {
                throw exception;
            }
            problems.write(tooLarge.get().problem(), response);
        }
    }
}
