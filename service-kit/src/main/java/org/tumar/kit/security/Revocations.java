package org.tumar.kit.security;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks the provider whether a token was revoked, where it is told to; an answer holds for a while.
///
/// While the provider is away, what it has said goes on, and what it never saw waits.
final class Revocations {

    /// How often a provider that is away is asked.
    static final Duration PAUSE = Duration.ofSeconds(2);

    private final IdentityState state = new IdentityState("word of revoked tokens");
    private final @Nullable URI address;
    private final Duration every;
    private final HttpProvider provider;
    private final @Nullable ClientProof proof;
    private final Clock clock;
    private Instant tried = Instant.MIN;

    Revocations(
            SecurityProperties settings,
            HttpProvider provider,
            @Nullable ClientProof proof,
            Clock clock) {
        this.address = settings.introspection();
        this.every = settings.introspectionEvery();
        this.provider = provider;
        this.proof = proof;
        this.clock = clock;
        state.is(null, "");
    }

    void check(String token, Remembered remembered) throws BadToken {
        if (address == null || proof == null) {
            return;
        }
        if (isDue(remembered)) {
            synchronized (remembered) {
                if (isDue(remembered) && mayAsk()) {
                    ask(address, proof, token, remembered);
                }
            }
        }
        if (remembered.isRevoked()) {
            throw new BadToken(TokenFault.REVOKED);
        }
        if (remembered.asked() == null) {
            throw new BadToken(TokenFault.UNAVAILABLE);
        }
    }

    private boolean isDue(Remembered remembered) {
        @Nullable Instant asked = remembered.asked();
        return !remembered.isRevoked()
                && (asked == null || !clock.instant().isBefore(asked.plus(every)));
    }

    /// While the provider is away, one request in a while finds out whether it is back, and the
    /// others do not wait for it.
    private synchronized boolean mayAsk() {
        Instant now = clock.instant();
        boolean may = state.away() == null || !now.isBefore(tried.plus(PAUSE));
        if (may) {
            tried = now;
        }
        return may;
    }

    /// A token of which the provider says nothing stays due: it is asked about once it is back.
    private void ask(URI where, ClientProof who, String token, Remembered remembered) {
        Map<String, String> form = new HashMap<>(who.form());
        form.put("token", token);
        form.put("token_type_hint", "access_token");
        try {
            if (!provider.post(where, form).path("active").asBoolean(false)) {
                remembered.revoke();
            }
            remembered.askedAt(clock.instant());
            state.is(null, "");
        } catch (ProviderAway exception) {
            state.is(exception.why(), "Tokens that it called good go on until they end.");
        }
    }

    /// Why nothing can be heard of revoked tokens; null where it can, or nobody is asked.
    @Nullable String away() {
        return state.away();
    }

    /// Whether anybody is asked.
    boolean areAskedFor() {
        return address != null && proof != null;
    }
}
