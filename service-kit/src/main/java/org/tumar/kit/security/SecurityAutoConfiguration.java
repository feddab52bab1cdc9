package org.tumar.kit.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.kit.ProblemWriter;

/// Everything that answers over HTTP is closed to whoever has no good token; no sessions, no pages
/// to log in at, no users of its own.
@AutoConfiguration(
        afterName = "org.tumar.kit.KitWebAutoConfiguration",
        beforeName = {
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityAutoConfiguration {

    /// Beyond the request: each has its own token.
    private static final SecurityContextRepository NOT_KEPT =
            new RequestAttributeSecurityContextRepository();

    @Bean
    HttpProvider identityProvider(SecurityProperties settings) {
        return new HttpProvider(settings);
    }

    @Bean
    SigningKeys signingKeys(HttpProvider provider, Clock clock) {
        return new SigningKeys(provider, clock);
    }

    @Bean
    ClientIdentity clientIdentity(SecurityProperties settings, HttpProvider provider, Clock clock) {
        return ClientIdentity.of(settings, provider, clock);
    }

    @Bean
    IdentityUpkeep identityUpkeep(SigningKeys keys, ClientIdentity client) {
        return new IdentityUpkeep(keys, client.own());
    }

    @Bean
    Revocations revocations(
            SecurityProperties settings,
            HttpProvider provider,
            ClientIdentity client,
            Clock clock) {
        return new Revocations(settings, provider, client.proof(), clock);
    }

    @Bean
    IdentityStates identityStates(
            SigningKeys keys, ClientIdentity client, Revocations revocations) {
        return IdentityStates.of(keys, client.own(), revocations);
    }

    @Bean
    IdentityHealth identityHealthIndicator(SigningKeys keys, IdentityStates states) {
        return new IdentityHealth(keys, states);
    }

    @Bean
    IdentityMeters identityMeters(IdentityStates states) {
        return new IdentityMeters(states);
    }

    @Bean
    CheckedTokens checkedTokens(
            SecurityProperties settings, SigningKeys keys, Revocations revocations, Clock clock) {
        return new CheckedTokens(
                new Signatures(settings.algorithms(), keys),
                new CallerClaims(settings),
                revocations,
                clock);
    }

    @Bean
    @ConditionalOnMissingBean
    HttpFirewall httpFirewall() {
        return Firewalls.strict();
    }

    @Bean
    Tokens tokens(CheckedTokens tokens, AccessLog log) {
        return new LoggedTokens(tokens, log);
    }

    @Bean
    AccessLog accessLog(
            SecurityProperties settings,
            Environment environment,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        return new AccessLog(
                AccessFile.open(settings.accessLog()),
                environment.getProperty("tumar.kit.service", "service"),
                clock,
                meters.getObject());
    }

    @Bean
    Access access(AccessLog log) {
        return new Access(log);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            CheckedTokens tokens,
            ProblemWriter problems,
            AccessLog log,
            Access access,
            ObjectProvider<OpenPaths> open,
            Environment environment) {
        SecurityAnswers answers = new SecurityAnswers(problems, log);
        List<OpenPaths> paths =
                Stream.concat(
                                Stream.of(OpenPaths.reading("/actuator/health/**")),
                                open.orderedStream())
                        .toList();
        Place own = Place.office(environment.getProperty("tumar.kit.office", "none"));
        return http.securityContext(it -> it.securityContextRepository(NOT_KEPT))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityAutoConfiguration::ofAnswers)
                .addFilterAt(bearer(tokens, answers), BasicAuthenticationFilter.class)
                .exceptionHandling(
                        it -> it.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .authorizeHttpRequests(it ->
                        it.dispatcherTypeMatchers(
                                        DispatcherType.ASYNC,
                                        DispatcherType.ERROR,
                                        DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(request ->
                                        paths.stream().anyMatch(one -> one.isOpen(request)))
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .access((known, _) -> mayReadMetrics(known, access, own))
                                .anyRequest()
                                .authenticated())
                .build();
    }

    /// What somebody may see is nobody else's to keep. What only browsers of long ago read is not
    /// sent: each header costs a warm answer some microseconds.
    private static void ofAnswers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"))
                .contentTypeOptions(Customizer.withDefaults())
                .httpStrictTransportSecurity(Customizer.withDefaults());
    }

    private static BearerTokenAuthenticationFilter bearer(
            CheckedTokens tokens, SecurityAnswers answers) {
        BearerTokenAuthenticationFilter filter =
                new BearerTokenAuthenticationFilter(new TokenManager(tokens), new OneToken());
        filter.setAuthenticationEntryPoint(answers);
        filter.setAuthenticationFailureHandler(answers::commence);
        return filter;
    }

    /// @param known throws where nobody is
    private static AuthorizationDecision mayReadMetrics(
            Supplier<? extends @Nullable Authentication> known, Access access, Place own) {
        var _ = known.get();
        boolean allowed =
                Callers.find()
                        .map(it -> access.decide(it, Operation.READ_METRICS, own).allowed())
                        .orElse(false);
        return new AuthorizationDecision(allowed);
    }
}
