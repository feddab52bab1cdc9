package org.tumar.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Checks tokens; one that was good is known by its hash until it ends, so that a warm request
/// costs no signature, and what the provider said of it is not forgotten while the provider is
/// away.
final class CheckedTokens {

    /// How long a key that is withdrawn goes on for tokens that were checked by it.
    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int MOST = 10_000;
    private static final int LONGEST = 8_192;

    private final Signatures signatures;
    private final CallerClaims claims;
    private final Revocations revocations;
    private final Clock clock;
    private final Cache<ByteBuffer, Remembered> good;

    CheckedTokens(
            Signatures signatures, CallerClaims claims, Revocations revocations, Clock clock) {
        this.signatures = signatures;
        this.claims = claims;
        this.revocations = revocations;
        this.clock = clock;
        good =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfter(
                                Expiry.<ByteBuffer, Remembered>creating((_, it) ->
                                        Duration.between(clock.instant(), it.identified().until())))
                        .build();
    }

    /// @throws BadToken where it is not good, or that cannot be said
    Identified identify(String token) throws BadToken {
        if (token.length() > LONGEST) {
            throw new BadToken(TokenFault.MALFORMED);
        }
        Remembered remembered = remembered(token);
        if (!clock.instant().isBefore(remembered.identified().until())) {
            throw new BadToken(TokenFault.EXPIRED);
        }
        revocations.check(token, remembered);
        return remembered.identified();
    }

    private Remembered remembered(String token) throws BadToken {
        ByteBuffer hash = hash(token);
        Remembered known = good.getIfPresent(hash);
        if (known != null) {
            checkSignatureAgain(token, known);
            return known;
        }
        Instant now = clock.instant();
        Remembered read = new Remembered(claims.read(signatures.claims(token), now), now);
        Remembered first = good.asMap().putIfAbsent(hash, read);
        return first == null ? read : first;
    }

    /// By the keys that are known now, which also a provider that is away has given.
    private void checkSignatureAgain(String token, Remembered known) throws BadToken {
        Instant now = clock.instant();
        if (!now.isBefore(known.signatureChecked().plus(REMEMBERED))) {
            signatures.claims(token);
            known.signatureCheckedAt(now);
        }
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
