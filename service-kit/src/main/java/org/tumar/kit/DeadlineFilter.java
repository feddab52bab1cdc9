package org.tumar.kit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns the time that a caller gives into the request's [Deadline]; refuses what comes too late.
final class DeadlineFilter extends OncePerRequestFilter {

    private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,9}");

    private static final String ATTRIBUTE = DeadlineFilter.class.getName() + ".deadline";

    private final Clock clock;
    private final ProblemWriter problems;

    DeadlineFilter(Clock clock, ProblemWriter problems) {
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String header = request.getHeader(Deadline.HEADER);
        if (request.getAttribute(ATTRIBUTE) instanceof Deadline known) {
            Scoped.filter(Deadline.CURRENT, known, request, response, chain);
        } else if (header == null) {
            chain.doFilter(request, response);
        } else if (!MILLISECONDS.matcher(header).matches()) {
            problems.write(malformed(), response);
        } else {
            filter(Long.parseLong(header), request, response, chain);
        }
    }

    private void filter(
            long milliseconds,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        Deadline deadline = Deadline.in(Duration.ofMillis(milliseconds), clock);
        if (deadline.isUsedUp()) {
            problems.write(Deadline.exceeded(), response);
            return;
        }
        request.setAttribute(ATTRIBUTE, deadline);
        Scoped.filter(Deadline.CURRENT, deadline, request, response, chain);
    }

    private static Problem malformed() {
        return Problem.common(
                HttpStatus.BAD_REQUEST,
                "malformed-deadline",
                "%s takes whole milliseconds, such as 1500.".formatted(Deadline.HEADER));
    }
}
