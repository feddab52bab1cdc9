package org.tumar.gateway.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tumar.kit.security.Firewalls;
import org.tumar.kit.security.OpenPaths;

/// Wires what surrounds the GraphQL endpoint.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    HttpHeadersFilter headers() {
        return new HttpHeadersFilter();
    }

    /// The query page, and the handshake of a WebSocket: its first message has the token.
    @Bean
    OpenPaths pages(@Value("${spring.graphql.websocket.path}") String socket) {
        return OpenPaths.reading("/", "/graphiql", "/graphiql/**", "/webjars/**", socket);
    }

    /// A browser asks without a token whether it may ask with one.
    @Bean
    OpenPaths preflights() {
        return CorsUtils::isPreFlightRequest;
    }

    /// A code may have a slash, a percent sign, a semicolon. Steps upwards are refused here, and
    /// whatever else is no route there.
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = Firewalls.strict();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowSemicolon(true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (_, response, _) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/graphiql");
        registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
    }
}
