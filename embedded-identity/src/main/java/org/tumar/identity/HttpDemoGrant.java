package org.tumar.identity;

import java.time.Duration;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/// Asks for a token as anybody whom the directory has: for the command line of the machine that the
/// region runs on, which could read every key and password of it anyway.
final class HttpDemoGrant extends OAuth2AuthorizationGrantAuthenticationToken {

    private static final long serialVersionUID = 1L;

    static final AuthorizationGrantType TYPE =
            new AuthorizationGrantType("urn:tumar:grant:demo-identity");

    private final transient Identity identity;
    private final transient Duration lifetime;

    HttpDemoGrant(Authentication client, Identity identity, Duration lifetime) {
        super(TYPE, client, Map.of());
        this.identity = identity;
        this.lifetime = lifetime;
    }

    Identity identity() {
        return identity;
    }

    Duration lifetime() {
        return lifetime;
    }
}
