package org.tumar.kit.security;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Asks the provider whether a token was revoked, where it is told to; an answer holds for a while.
///
/// While the provider is away, what it has said goes on, and what it never saw waits.
final class Revocations {

    /// How often a provider that is away is asked about what it has called good.
    static final Duration PAUSE = Duration.ofSeconds(2);

    private final IdentityState state = new IdentityState("word of revoked tokens");
    private final @Nullable URI address;
    private final Duration every;
    private final HttpProvider provider;
    private final @Nullable ClientProof proof;
    private final Clock clock;
    private final Lock looking = new ReentrantLock();
    private volatile Instant looked = Instant.MIN;

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
                if (isDue(remembered)) {
                    askIfItMay(address, proof, token, remembered);
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

    /// While the provider is away, one request at a time finds out whether it is back, and no other
    /// waits for that: at once where it would be refused otherwise, and else in a while.
    private void askIfItMay(URI where, ClientProof who, String token, Remembered remembered) {
        if (state.away() == null) {
            ask(where, who, token, remembered);
        } else if (isWorthLooking(remembered) && looking.tryLock()) {
            try {
                ask(where, who, token, remembered);
            } finally {
                looking.unlock();
            }
        }
    }

    private boolean isWorthLooking(Remembered remembered) {
        return remembered.asked() == null || !clock.instant().isBefore(looked.plus(PAUSE));
    }

    /// A token of which the provider says nothing stays due: it is asked about once it is back.
    private void ask(URI where, ClientProof who, String token, Remembered remembered) {
        looked = clock.instant();
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
