package org.tumar.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;

/// Checks tokens; one that was good is known by its hash for a while, so that it costs no signature
/// again.
final class CheckedTokens implements Tokens {

    /// How long a key that is withdrawn goes on for tokens that were checked by it.
    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int MOST = 10_000;
    private static final int LONGEST = 8_192;

    private final Cache<ByteBuffer, Remembered> good =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
    private final Signatures signatures;
    private final CallerClaims claims;
    private final Revocations revocations;
    private final Clock clock;

    CheckedTokens(
            Signatures signatures, CallerClaims claims, Revocations revocations, Clock clock) {
        this.signatures = signatures;
        this.claims = claims;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public Checked check(String token) {
        try {
            return new Checked.Good(identify(token));
        } catch (BadToken bad) {
            return bad.fault() == TokenFault.UNAVAILABLE
                    ? new Checked.Unknown()
                    : new Checked.Bad(bad.fault().code());
        }
    }

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
            return known;
        }
        Remembered read = new Remembered(claims.read(signatures.claims(token), clock.instant()));
        Remembered first = good.asMap().putIfAbsent(hash, read);
        return first == null ? read : first;
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
