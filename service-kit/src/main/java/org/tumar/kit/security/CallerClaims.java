package org.tumar.kit.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Role;

/// What the claims of a token whose signature is good say of its owner.
final class CallerClaims {

    /// Marks what a demo's provider made.
    static final String DEMO = "tumar_demo";

    private static final Pattern OFFICE = Pattern.compile("[A-Z]{2}|" + Caller.REGION);
    private static final int LONGEST = 255;

    private final SecurityProperties settings;

    CallerClaims(SecurityProperties settings) {
        this.settings = settings;
    }

    /// @throws BadToken where a claim is missing, wrong or out of its time
    Identified read(JWTClaimsSet claims, Instant now) throws BadToken {
        require(settings.requiredIssuer().equals(claims.getIssuer()), TokenFault.OTHER_ISSUER);
        require(claims.getAudience().contains(settings.audience()), TokenFault.WRONG_AUDIENCE);
        require(settings.demo() || claims.getClaim(DEMO) == null, TokenFault.DEMO);
        Instant until = until(claims, now);
        return new Identified(caller(claims), until);
    }

    private Instant until(JWTClaimsSet claims, Instant now) throws BadToken {
        Duration skew = settings.clockSkew();
        @Nullable Date end = claims.getExpirationTime();
        if (end == null) {
            throw new BadToken(TokenFault.CLAIMS);
        }
        Instant until = end.toInstant().plus(skew);
        require(now.isBefore(until), TokenFault.EXPIRED);
        require(hasBegun(claims.getNotBeforeTime(), now.plus(skew)), TokenFault.NOT_YET_VALID);
        require(hasBegun(claims.getIssueTime(), now.plus(skew)), TokenFault.NOT_YET_VALID);
        return until;
    }

    private static boolean hasBegun(@Nullable Date begin, Instant now) {
        return begin == null || !begin.toInstant().isAfter(now);
    }

    private static Caller caller(JWTClaimsSet claims) throws BadToken {
        Set<Role> roles =
                texts(claims, "roles").stream()
                        .flatMap(it -> Role.of(it).stream())
                        .collect(Collectors.toUnmodifiableSet());
        boolean services = roles.stream().anyMatch(Role::isService);
        require(!services || roles.stream().allMatch(Role::isService), TokenFault.MIXED_ROLES);
        String subject = text(claims, "sub").orElseThrow(() -> new BadToken(TokenFault.CLAIMS));
        String office = text(claims, "office").orElse("");
        require(office.isEmpty() || OFFICE.matcher(office).matches(), TokenFault.CLAIMS);
        return new Caller(
                subject,
                roles,
                office,
                text(claims, "organisation").orElse(null),
                texts(claims, "programmes"));
    }

    /// An empty one says nothing.
    private static Optional<String> text(JWTClaimsSet claims, String name) throws BadToken {
        @Nullable Object value = claims.getClaim(name);
        if (value == null || (value instanceof String text && text.isBlank())) {
            return Optional.empty();
        }
        if (value instanceof String text && text.length() <= LONGEST) {
            return Optional.of(text);
        }
        throw new BadToken(TokenFault.CLAIMS);
    }

    /// An empty one names nothing.
    private static Set<String> texts(JWTClaimsSet claims, String name) throws BadToken {
        try {
            if (claims.getClaim(name) == null) {
                return Set.of();
            }
            require(claims.getClaim(name) instanceof List<?>, TokenFault.CLAIMS);
            Set<String> texts = new HashSet<>();
            for (@Nullable String text : claims.getStringListClaim(name)) {
                if (text == null || text.length() > LONGEST) {
                    throw new BadToken(TokenFault.CLAIMS);
                }
                if (!text.isBlank()) {
                    texts.add(text);
                }
            }
            return Set.copyOf(texts);
        } catch (ParseException _) {
            throw new BadToken(TokenFault.CLAIMS);
        }
    }

    private static void require(boolean holds, TokenFault fault) throws BadToken {
        if (!holds) {
            throw new BadToken(fault);
        }
    }
}
