package org.tumar.identity;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// The programs that the identity provider gives tokens to.
final class HttpClients {

    /// Of web front ends, which have no secret: authorization code with PKCE.
    static final String WEB = "tumar-web";

    /// Of the command line.
    static final String COMMAND_LINE = "tumar-cli";

    /// On the loopback any port does (RFC 8252).
    private static final String CALLBACK = "http://127.0.0.1/callback";

    private HttpClients() {}

    /// @param keys of those services that have one
    /// @param secret the command line's
    static RegisteredClientRepository of(
            Directory directory, JWKSet keys, String secret, Duration lifetime) {
        Stream<RegisteredClient> services =
                directory.services().stream()
                        .map(Identity::subject)
                        .filter(client -> keys.getKeyByKeyId(client) != null)
                        .map(client -> service(client, lifetime));
        List<RegisteredClient> all =
                Stream.concat(Stream.of(web(lifetime), commandLine(secret)), services).toList();
        return new InMemoryRegisteredClientRepository(all);
    }

    private static RegisteredClient web(Duration lifetime) {
        return client(WEB, ClientAuthenticationMethod.NONE, lifetime)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(CALLBACK)
                .postLogoutRedirectUri(CALLBACK)
                .scope(OidcScopes.OPENID)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .build();
    }

    private static RegisteredClient commandLine(String secret) {
        return client(
                        COMMAND_LINE,
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
                        Duration.ofHours(1))
                .clientSecret(secret)
                .authorizationGrantType(HttpDemoGrant.TYPE)
                .build();
    }

    private static RegisteredClient service(String client, Duration lifetime) {
        return client(client, ClientAuthenticationMethod.PRIVATE_KEY_JWT, lifetime)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(
                        ClientSettings.builder()
                                .tokenEndpointAuthenticationSigningAlgorithm(
                                        SignatureAlgorithm.ES256)
                                .build())
                .build();
    }

    private static RegisteredClient.Builder client(
            String client, ClientAuthenticationMethod method, Duration lifetime) {
        return RegisteredClient.withId(client)
                .clientId(client)
                .clientAuthenticationMethod(method)
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(lifetime)
                                .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                                .build());
    }
}
