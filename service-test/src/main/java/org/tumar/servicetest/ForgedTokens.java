package org.tumar.servicetest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tokens that nobody may take, each otherwise as good as that of an approver of KZ.
public final class ForgedTokens {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Map<String, Object> APPROVER =
            Map.of(
                    "sub", "country-approver-kz",
                    "roles", List.of("country-approver"),
                    "office", "KZ");

    private final TestIdentity identity;
    private final TestKeys keys;
    private final TestProvider provider;

    ForgedTokens(TestIdentity identity, TestKeys keys, TestProvider provider) {
        this.identity = identity;
        this.keys = keys;
        this.provider = provider;
    }

    /// Every one of them, by what is wrong with it.
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("no signature", noneAlgorithm());
        all.put("signed with the public key as a secret", symmetricKeyConfusion());
        all.put("expired", expired());
        all.put("without an end", withoutEnd());
        all.put("not yet valid", notYetValid());
        all.put("for another audience", with("aud", "another"));
        all.put("of another issuer", with("iss", "https://another.example"));
        all.put("of nobody", with("sub", ""));
        all.put("signed by another key under a known id", forgedKeyId());
        all.put("signed by another elliptic key under a known id", forgedEllipticKeyId());
        all.put("signed by a key that nobody published", unknownKeyId());
        all.put("that brings its own key", embeddedKey());
        all.put("that is no access token", logoutToken());
        all.put("of a program and a person", with("roles", List.of("gateway", "donor")));
        all.put("whose roles are no list", with("roles", "country-approver"));
        all.put("whose office is none", with("office", "KZ; UZ"));
        all.put("changed after it was signed", changed());
        all.put("junk", "junk");
        return all;
    }

    public String noneAlgorithm() {
        return new PlainJWT(claims(APPROVER)).serialize();
    }

    /// The well-known attack: a public key is no secret.
    public String symmetricKeyConfusion() {
        try {
            byte[] secret = keys.rsaKey().toRSAPublicKey().getEncoded();
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(keys.rsaKey().getKeyID())
                            .build();
            SignedJWT token = new SignedJWT(header, claims(APPROVER));
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException exception) {
            throw new IllegalStateException(exception);
        }
    }

    public String expired() {
        return keys.sign(provider.claims(APPROVER, HOUR.negated()));
    }

    public String withoutEnd() {
        return keys.sign(new JWTClaimsSet.Builder(claims(APPROVER)).expirationTime(null).build());
    }

    public String notYetValid() {
        Instant begin = claims(APPROVER).getExpirationTime().toInstant().minusSeconds(60);
        return with("nbf", Date.from(begin));
    }

    public String forgedKeyId() {
        return TestKeys.sign(claims(APPROVER), TestKeys.strangersRsa(), keys.rsaKey().getKeyID());
    }

    public String forgedEllipticKeyId() {
        return TestKeys.sign(claims(APPROVER), TestKeys.elliptic(), keys.ellipticKey().getKeyID());
    }

    public String unknownKeyId() {
        RSAKey unknown = TestKeys.strangersRsa();
        return TestKeys.sign(claims(APPROVER), unknown, unknown.getKeyID());
    }

    public String embeddedKey() {
        RSAKey own = TestKeys.strangersRsa();
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .jwk(own.toPublicJWK())
                        .build(),
                own);
    }

    public String logoutToken() {
        return signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("logout+jwt"))
                        .keyID(keys.rsaKey().getKeyID())
                        .build(),
                keys.rsaKey());
    }

    /// KZ's becomes UZ's.
    public String changed() {
        String[] parts = identity.token(APPROVER).split("\\.", -1);
        String payload =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        parts[1] =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                payload.replace("\"KZ\"", "\"UZ\"")
                                        .getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }

    /// A good signature over one claim that is not.
    public String with(String claim, Object value) {
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder(claims(APPROVER)).claim(claim, value).build();
        return keys.sign(claims);
    }

    private static String signed(JWSHeader header, RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private String signed(JWSHeader header, RSAKey key) {
        return signed(header, key, claims(APPROVER));
    }

    private JWTClaimsSet claims(Map<String, Object> given) {
        return provider.claims(given, HOUR);
    }
}
