package org.tumar.kit.security;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final AtomicBoolean looking = new AtomicBoolean();
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
            Runnable question = () -> ask(address, proof, token, remembered);
            if (state.away() == null) {
                askOnce(question, remembered);
            } else {
                look(question, remembered);
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

    /// One request asks for all that come with the same token. Of a token that was called good they
    /// go on meanwhile; of another they wait for the answer.
    private void askOnce(Runnable question, Remembered remembered) {
        if (remembered.asking().tryLock()) {
            try {
                if (isDue(remembered)) {
                    question.run();
                }
            } finally {
                remembered.asking().unlock();
            }
        } else if (remembered.asked() == null) {
            awaitAnswer(remembered);
        }
    }

    private static void awaitAnswer(Remembered remembered) {
        try {
            if (remembered
                    .asking()
                    .tryLock(HttpProvider.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                remembered.asking().unlock();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// While the provider is away, one question at a time finds out whether it is back: at once by
    /// the token of somebody who would be refused otherwise; else in a while, and nobody waits for
    /// it.
    private void look(Runnable question, Remembered remembered) {
        if (!isWorthLooking(remembered) || !looking.compareAndSet(false, true)) {
            return;
        }
        Runnable whole =
                () -> {
                    try {
                        question.run();
                    } finally {
                        looking.set(false);
                    }
                };
        if (remembered.asked() == null) {
            whole.run();
        } else {
            Thread.ofVirtual().name("look for the identity provider").start(whole);
        }
    }

    private boolean isWorthLooking(Remembered remembered) {
        return remembered.asked() == null || !clock.instant().isBefore(looked.plus(PAUSE));
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
        } finally {
            looked = clock.instant();
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
