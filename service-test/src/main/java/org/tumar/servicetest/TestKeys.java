package org.tumar.servicetest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The real keys of a [TestIdentity].
final class TestKeys {

    private static final int BITS = 2048;

    /// It takes a second to make one: so identities share these, each under an id of its own, and
    /// take the next where they rotate; strangers have another one.
    private static final int FEW = 3;

    private static final Map<Integer, RSAKey> MADE = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ECKey client = elliptic();
    private int which = NEXT.getAndIncrement() % FEW;
    private volatile RSAKey rsa = underANewId(which);
    private volatile ECKey elliptic = elliptic();

    /// One that is no identity's.
    static RSAKey strangersRsa() {
        return underANewId(FEW);
    }

    private static RSAKey underANewId(int which) {
        return new RSAKey.Builder(MADE.computeIfAbsent(which, _ -> made()))
                .keyID(UUID.randomUUID().toString())
                .build();
    }

    private static RSAKey made() {
        try {
            return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException exception) {
            throw new IllegalStateException(exception);
        }
    }

    static ECKey elliptic() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException exception) {
            throw new IllegalStateException(exception);
        }
    }

    RSAKey rsaKey() {
        return rsa;
    }

    ECKey ellipticKey() {
        return elliptic;
    }

    ECKey client() {
        return client;
    }

    JWKSet published() {
        return new JWKSet(List.of(rsa.toPublicJWK(), elliptic.toPublicJWK()));
    }

    synchronized void rotate() {
        which = (which + 1) % FEW;
        rsa = underANewId(which);
        elliptic = elliptic();
    }

    String sign(JWTClaimsSet claims) {
        return sign(claims, rsa, rsa.getKeyID());
    }

    String signElliptic(JWTClaimsSet claims) {
        return sign(claims, elliptic, elliptic.getKeyID());
    }

    static String sign(JWTClaimsSet claims, ECKey key, String keyId) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(keyId)
                        .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException exception) {
            throw new IllegalStateException(exception);
        }
    }

    static String sign(JWTClaimsSet claims, RSAKey key, String keyId) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(keyId)
                        .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
