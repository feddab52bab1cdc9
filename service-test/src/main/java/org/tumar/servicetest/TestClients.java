package org.tumar.servicetest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Knows a client by the JWT that it signed (RFC 7523), each of which serves once.
final class TestClients {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final ECKey key;
    private final String issuer;
    private final Clock clock;

    TestClients(ECKey key, String issuer, Clock clock) {
        this.key = key;
        this.issuer = issuer;
        this.clock = clock;
    }

    /// Its id.
    String authenticate(Map<String, String> form) throws ClientRefused {
        require(TYPE.equals(form.get("client_assertion_type")), "not a signed JWT");
        try {
            SignedJWT assertion = SignedJWT.parse(form.getOrDefault("client_assertion", ""));
            require(assertion.verify(new ECDSAVerifier(key)), "signed by another key");
            return client(assertion.getJWTClaimsSet());
        } catch (ParseException | JOSEException exception) {
            throw new ClientRefused(String.valueOf(exception.getMessage()));
        }
    }

    private String client(JWTClaimsSet claims) throws ClientRefused {
        String client = claims.getSubject();
        require(client != null && client.contains("-"), "no client");
        require(Objects.equals(client, claims.getIssuer()), "signed for another");
        require(claims.getAudience().contains(issuer), "meant for another provider");
        Instant end = claims.getExpirationTime().toInstant();
        require(end.isAfter(clock.instant()), "ended");
        require(end.isBefore(clock.instant().plus(LONGEST)), "lasts too long");
        require(claims.getJWTID() != null && used.add(claims.getJWTID()), "used before");
        return client;
    }

    private static void require(boolean holds, String why) throws ClientRefused {
        if (!holds) {
            throw new ClientRefused(why);
        }
    }
}
