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

    private final @Nullable URI address;
    private final Duration every;
    private final HttpProvider provider;
    private final @Nullable ClientProof proof;
    private final Clock clock;

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
    }

    void check(String token, Remembered remembered) throws BadToken {
        if (address == null || proof == null) {
            return;
        }
        if (isDue(remembered)) {
            synchronized (remembered) {
                if (isDue(remembered)) {
                    ask(address, proof, token, remembered);
                }
            }
        }
        if (remembered.isRevoked()) {
            throw new BadToken(TokenFault.REVOKED);
        }
    }

    private boolean isDue(Remembered remembered) {
        @Nullable Instant asked = remembered.asked();
        return !remembered.isRevoked()
                && (asked == null || !clock.instant().isBefore(asked.plus(every)));
    }

    private void ask(URI where, ClientProof who, String token, Remembered remembered)
            throws BadToken {
        Map<String, String> form = new HashMap<>(who.form());
        form.put("token", token);
        form.put("token_type_hint", "access_token");
        try {
            if (!provider.post(where, form).path("active").asBoolean(false)) {
                remembered.revoke();
            }
        } catch (ProviderAway _) {
            if (remembered.asked() == null) {
                throw new BadToken(TokenFault.UNAVAILABLE);
            }
        }
        remembered.askedAt(clock.instant());
    }
}
