package org.tumar.kit.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/// Shows the provider who this process is, by a JWT signed with its private key (RFC 7523).
final class ClientProof {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LASTS = Duration.ofMinutes(1);

    private final String id;
    private final String audience;
    private final ClientKey key;
    private final Clock clock;

    /// @param audience the issuer, or what the provider wants in its place
    ClientProof(String id, String audience, ClientKey key, Clock clock) {
        this.id = id;
        this.audience = audience;
        this.key = key;
        this.clock = clock;
    }

    /// What goes into a form: each time another proof, good for one question.
    Map<String, String> form() {
        return Map.of(
                "client_id", id,
                "client_assertion_type", TYPE,
                "client_assertion", assertion());
    }

    private String assertion() {
        Instant now = clock.instant();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(id)
                        .subject(id)
                        .audience(audience)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LASTS)))
                        .jwtID(UUID.randomUUID().toString())
                        .build();
        JWSHeader header =
                new JWSHeader.Builder(key.algorithm())
                        .type(JOSEObjectType.JWT)
                        .keyID(key.id())
                        .build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(key.signer());
        } catch (JOSEException exception) {
            throw new IllegalStateException("the client's key does not sign", exception);
        }
        return jwt.serialize();
    }
}
