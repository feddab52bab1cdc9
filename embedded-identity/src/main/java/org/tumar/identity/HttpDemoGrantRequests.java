package org.tumar.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Reads a [HttpDemoGrant] from a request to the token endpoint: `role`, `office`, `programme` (any
/// number of times), `organisation`, `lifetime` (ISO 8601, such as `PT1H`).
final class HttpDemoGrantRequests implements AuthenticationConverter {

    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Directory directory;

    HttpDemoGrantRequests(Directory directory) {
        this.directory = directory;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (!HttpDemoGrant.TYPE.getValue().equals(request.getParameter("grant_type"))) {
            return null;
        }
        Authentication client = SecurityContextHolder.getContext().getAuthentication();
        return client == null
                ? null
                : new HttpDemoGrant(client, identity(request), lifetime(request));
    }

    private Identity identity(HttpServletRequest request) {
        String role = Optional.ofNullable(request.getParameter("role")).orElse("");
        String[] programmes = request.getParameterValues("programme");
        return switch (directory.find(role, request.getParameter("office"))) {
            case Directory.Answer.Found(Identity found) ->
                    found.with(
                            request.getParameter("organisation"),
                            programmes == null ? Set.of() : Set.of(programmes));
            case Directory.Answer.Unknown(String why) -> throw invalid(why);
        };
    }

    private static Duration lifetime(HttpServletRequest request) {
        String given = request.getParameter("lifetime");
        if (given == null) {
            return USUAL;
        }
        Duration lifetime = parsed(given);
        if (!lifetime.isPositive() || lifetime.compareTo(LONGEST) > 0) {
            throw invalid("A token lasts from one second to 24 hours.");
        }
        return lifetime;
    }

    private static Duration parsed(String text) {
        try {
            return Duration.parse(text);
        } catch (java.time.format.DateTimeParseException _) {
            throw invalid("A lifetime looks like PT1H.");
        }
    }

    private static OAuth2AuthenticationException invalid(String why) {
        return new OAuth2AuthenticationException(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, why, null));
    }
}
