package org.tumar.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Lets a web front end, which has no secret, revoke the token that it holds by its client id (RFC
/// 7009, section 2.1): Spring Authorization Server knows a client without a secret at the token
/// endpoint alone.
final class HttpPublicRevocation implements AuthenticationConverter, AuthenticationProvider {

    private static final String PATH = "/oauth2/revoke";
    private static final Map<String, Object> MARK = Map.of("tumar-revocation", true);

    private final RegisteredClientRepository clients;

    HttpPublicRevocation(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String client = request.getParameter("client_id");
        boolean alone =
                client != null
                        && request.getHeader("Authorization") == null
                        && request.getParameter("client_secret") == null
                        && request.getParameter("client_assertion") == null;
        return alone && request.getServletPath().equals(PATH)
                ? new OAuth2ClientAuthenticationToken(
                        client, ClientAuthenticationMethod.NONE, null, MARK)
                : null;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2ClientAuthenticationToken request = (OAuth2ClientAuthenticationToken) authentication;
        if (!request.getAdditionalParameters().equals(MARK)) {
            return null;
        }
        RegisteredClient client = clients.findByClientId(request.getPrincipal().toString());
        if (client == null
                || !client.getClientAuthenticationMethods()
                        .contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
