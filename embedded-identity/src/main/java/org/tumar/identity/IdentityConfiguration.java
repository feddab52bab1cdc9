package org.tumar.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityConfiguration {

    @Bean
    Directory directory(IdentityProperties properties) {
        return new Directory(properties.offices());
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentityProperties properties) {
        return new ImmutableJWKSet<>(HttpKeys.signing(properties.signingKey()));
    }

    @Bean
    JWKSet clientKeys(IdentityProperties properties) {
        return HttpKeys.clients(properties.clientKeys());
    }

    @Bean
    RegisteredClientRepository clients(
            IdentityProperties properties, Directory directory, JWKSet clientKeys) {
        return HttpClients.of(
                directory, clientKeys, properties.secret(), properties.tokenLifetime());
    }

    @Bean
    UserDetailsService users(IdentityProperties properties, Directory directory) {
        return HttpUsers.of(directory, properties.users());
    }

    @Bean
    PasswordEncoder secrets() {
        return new HttpSecrets();
    }

    @Bean
    OAuth2AuthorizationService authorizations(
            IdentityProperties properties, JwtDecoder decoder, RegisteredClientRepository clients) {
        Clock clock = Clock.systemUTC();
        RevokedTokens revoked = new RevokedTokens(properties.revoked(), clock);
        return new HttpAuthorizations(
                new HttpEarlierTokens(decoder, clients, revoked), revoked, clock);
    }

    @Bean
    AuthorizationServerSettings settings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder().issuer(properties.issuer()).build();
    }

    /// Every token is a JWT, and none can be renewed: persons log in again, programs ask again.
    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokens(JWKSource<SecurityContext> keys, Directory directory) {
        JwtGenerator tokens = new JwtGenerator(new NimbusJwtEncoder(keys));
        tokens.setJwtCustomizer(new HttpClaims(directory));
        return new DelegatingOAuth2TokenGenerator(tokens);
    }

    /// For the provider's own endpoints, such as the one about a user.
    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys, IdentityProperties properties) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(keys)
                        .jwsAlgorithm(SignatureAlgorithm.ES256)
                        .jwtProcessorCustomizer(it -> it.setJWSTypeVerifier((_, _) -> {}))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new JwtIssuerValidator(properties.issuer())));
        return decoder;
    }

    /// Tomcat asks no filter where there is no servlet.
    @Bean
    ServletRegistrationBean<HttpFrontPage> frontPage() {
        return new ServletRegistrationBean<>(new HttpFrontPage(), "/");
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            Directory directory,
            JWKSet clientKeys,
            RegisteredClientRepository clients,
            OAuth2AuthorizationService authorizations,
            OAuth2TokenGenerator<OAuth2Token> tokens) {
        return http.oauth2AuthorizationServer(
                        server -> {
                            describe(server);
                            authenticate(server, clients, new HttpAssertions(clientKeys));
                            server.tokenEndpoint(endpoint ->
                                    endpoint.accessTokenRequestConverter(
                                                    new HttpDemoGrantRequests(directory))
                                            .authenticationProvider(
                                                    new HttpDemoGrants(authorizations, tokens)));
                        })
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .cors(cors -> cors.configurationSource(frontEnds()))
                .formLogin(Customizer.withDefaults())
                .build();
    }

    private static void describe(OAuth2AuthorizationServerConfigurer server) {
        server.oidc(oidc ->
                        oidc.providerConfigurationEndpoint(endpoint ->
                                endpoint.providerConfigurationCustomizer(it ->
                                        it.claim(HttpClaims.DEMO, true)
                                                .idTokenSigningAlgorithms(
                                                        IdentityConfiguration::onlyEs256))))
                .authorizationServerMetadataEndpoint(endpoint ->
                        endpoint.authorizationServerMetadataCustomizer(
                                it -> it.claim(HttpClaims.DEMO, true)));
    }

    private static void onlyEs256(List<String> algorithms) {
        algorithms.clear();
        algorithms.add(SignatureAlgorithm.ES256.getName());
    }

    private static void authenticate(
            OAuth2AuthorizationServerConfigurer server,
            RegisteredClientRepository clients,
            HttpAssertions assertions) {
        HttpPublicRevocation revocation = new HttpPublicRevocation(clients);
        server.clientAuthentication(client ->
                client.authenticationConverter(revocation)
                        .authenticationProvider(revocation)
                        .authenticationProviders(all ->
                                all.forEach(it -> {
                                    if (it instanceof JwtClientAssertionAuthenticationProvider by) {
                                        by.setJwtDecoderFactory(assertions);
                                    }
                                })));
    }

    /// Web front ends that are developed on this machine, on whatever port.
    private static CorsConfigurationSource frontEnds() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOriginPatterns(List.of("http://127.0.0.1:[*]", "http://localhost:[*]"));
        cors.setAllowedMethods(List.of("GET", "POST"));
        cors.setAllowedHeaders(List.of("Content-Type", "Authorization"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/oauth2/**", cors);
        source.registerCorsConfiguration("/userinfo", cors);
        source.registerCorsConfiguration("/.well-known/**", cors);
        return source;
    }
}
