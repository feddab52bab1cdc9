package org.tumar.kit.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys that tokens are signed with.
///
/// A key that is not known, or is another than it was, is asked for at once, but the provider at
/// most once in [#PAUSE]: made-up keys and signatures do not flood it. What was got once goes on
/// while the provider is away.
final class SigningKeys implements JWKSource<SecurityContext> {

    static final Duration PAUSE = Duration.ofSeconds(5);

    /// How old they may become before they are asked for again in the background.
    static final Duration FRESH = Duration.ofMinutes(5);

    private final IdentityState state = new IdentityState("keys of the identity provider");
    private final HttpProvider provider;
    private final Clock clock;
    private volatile @Nullable JWKSet keys;
    private volatile int fetched;
    private Instant tried = Instant.MIN;

    SigningKeys(HttpProvider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        int seen = fetched;
        @Nullable JWKSet known = keys;
        if (known != null) {
            List<JWK> fitting = selector.select(known);
            if (!fitting.isEmpty()) {
                return fitting;
            }
        }
        return selector.select(newerThan(seen));
    }

    /// Those that came since, else those that there are.
    private synchronized JWKSet newerThan(int seen) throws KeySourceException {
        boolean newer = isNewerThan(seen);
        @Nullable String away = state.away();
        @Nullable JWKSet now = keys;
        if (now == null || (away != null && !newer)) {
            throw new KeySourceException(away == null ? "no keys" : away);
        }
        return now;
    }

    /// Asks for others, if that may be now.
    ///
    /// @param seen what [#version] was
    /// @return whether any came since
    synchronized boolean isNewerThan(int seen) {
        if (fetched == seen && !clock.instant().isBefore(tried.plus(PAUSE))) {
            fetch();
        }
        return fetched != seen;
    }

    /// Another one each time that the provider gave its keys.
    int version() {
        return fetched;
    }

    /// Asks the provider.
    ///
    /// @return whether it answered
    synchronized boolean fetch() {
        tried = clock.instant();
        try {
            keys = provider.keys();
            fetched = fetched + 1;
            state.is(null, "");
        } catch (ProviderAway exception) {
            state.is(
                    exception.why(),
                    keys == null
                            ? "No request is let in until they can."
                            : "Those that are known go on.");
        }
        return state.away() == null;
    }

    /// Why they cannot be had now; null where they can.
    @Nullable String away() {
        return state.away();
    }

    /// Whether a token can be checked at all.
    boolean isKnown() {
        return keys != null;
    }
}
