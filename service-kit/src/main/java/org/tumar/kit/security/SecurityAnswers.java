package org.tumar.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.tumar.kit.ProblemWriter;

/// Answers with a problem whoever is not let in.
final class SecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String RETRY_SECONDS = Long.toString(SigningKeys.PAUSE.toSeconds());

    private final ProblemWriter problems;
    private final AccessLog log;

    SecurityAnswers(ProblemWriter problems, AccessLog log) {
        this.problems = problems;
        this.log = log;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        TokenFault fault =
                exception instanceof Refused refused ? refused.fault() : TokenFault.MISSING;
        log.refused(fault);
        if (fault == TokenFault.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            problems.write(SecurityProblems.identityUnavailable(), response);
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                fault == TokenFault.MISSING
                        ? "Bearer realm=\"tumar\""
                        : "Bearer realm=\"tumar\", error=\"invalid_token\"");
        problems.write(SecurityProblems.unauthenticated(), response);
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException {
        problems.write(SecurityProblems.forbidden(), response);
    }
}
