package org.tumar.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SingleKeyJWSKeySelector;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.PublicKey;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionDecoderFactory;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/// Checks what a program signs with its own key to say who it is (RFC 7523): by the key that was
/// given to it, whatever key id the assertion names.
final class HttpAssertions implements JwtDecoderFactory<RegisteredClient> {

    private final JWKSet keys;

    /// @param keys each has a client's id as its key id
    HttpAssertions(JWKSet keys) {
        this.keys = keys;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new SingleKeyJWSKeySelector<>(JWSAlgorithm.ES256, key(client.getClientId())));
        // Spring's validators look at the claims.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(
                JwtClientAssertionDecoderFactory.DEFAULT_JWT_VALIDATOR_FACTORY.apply(client));
        return decoder;
    }

    private PublicKey key(String client) {
        JWK key = keys.getKeyByKeyId(client);
        if (key == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        try {
            return key.toECKey().toECPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException("no usable key of " + client, e);
        }
    }
}
