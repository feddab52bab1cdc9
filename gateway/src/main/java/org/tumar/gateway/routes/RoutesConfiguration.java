package org.tumar.gateway.routes;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Offices;
import org.tumar.kit.security.Access;

/// Wires the routes to the own office.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tumar.gateway.own")
@EnableConfigurationProperties(RoutesProperties.class)
class RoutesConfiguration {

    /// Calls under way at the same time that bring little.
    private static final int OTHERS = 200;

    /// Calls that find out whether an office works again: more than one, as a slow caller holds
    /// one.
    private static final int TRIALS = 3;

    @Bean
    HttpRequests routeRequests(RoutesProperties properties) {
        RoutesProperties.Limits limits = properties.routes();
        return new HttpRequests(
                properties.connectTimeout(), limits.imports() + limits.bulks() + OTHERS);
    }

    @Bean
    RestClientProxyExchange routeExchange(HttpRequests requests, GatewayMvcProperties properties) {
        return new RestClientProxyExchange(
                RestClient.builder().requestFactory(requests).build(), properties);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledThreadPoolExecutor routeClock() {
        ScheduledThreadPoolExecutor clock =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("routes").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    @Bean
    RouterFunction<ServerResponse> routes(
            RoutesProperties properties,
            Offices offices,
            ScheduledExecutorService routeClock,
            Access access) {
        Office own = own(properties.own(), offices);
        RoutesProperties.Limits limits = properties.routes();
        Places places = new Places(limits);
        return Routes.of(own).stream()
                .map(it -> {
                    HttpGate gate =
                            new HttpGate(it, breaker(it, limits), places.of(it.kind()), limits);
                    return route(
                            it,
                            own.address(it.service()).orElseThrow(),
                            new HttpRouteAccess(it, own.code(), access)
                                    .andThen(new HttpRouteFilter(it, gate, routeClock, limits)));
                })
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RouterFunction<ServerResponse> route(
            Route route, URI office, HandlerFilterFunction<ServerResponse, ServerResponse> filter) {
        return GatewayRouterFunctions.route(route.text())
                .route(request -> leads(route, request.servletRequest()), HandlerFunctions.http())
                .before(BeforeFilterFunctions.uri(office))
                .filter(filter)
                .build();
    }

    /// A container that ends an answer that broke off sends its request through once more, as an
    /// error; that is not sent to the office again.
    private static boolean leads(Route route, HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && route.leads(
                        request.getMethod(), request.getRequestURI(), request.getContentType());
    }

    private static Office own(String own, Offices offices) {
        return offices.all().stream()
                .filter(it -> it.code().equals(own))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "tumar.gateway.own is %s, which is none of tumar.gateway.offices:"
                                                .formatted(own)
                                        + " name one of them"));
    }

    /// What may be under way at the same time.
    private record Places(Bulkhead imports, Bulkhead bulks, Bulkhead others) {

        Places(RoutesProperties.Limits limits) {
            this(
                    bulkhead("imports", limits.imports()),
                    bulkhead("bulks", limits.bulks()),
                    bulkhead("others", OTHERS));
        }

        Bulkhead of(Route.Kind kind) {
            return switch (kind) {
                case IMPORT -> imports;
                case BULK -> bulks;
                case EXPORT, QUESTION -> others;
            };
        }
    }

    private static Bulkhead bulkhead(String name, int calls) {
        return Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(calls)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    private static CircuitBreaker breaker(Route route, RoutesProperties.Limits limits) {
        return CircuitBreaker.of(
                route.text(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(limits.breakerCalls())
                        .minimumNumberOfCalls(Math.max(1, limits.breakerCalls() / 2))
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(limits.breakerWait())
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .build());
    }

    @Bean
    HttpRequestHeaders routeRequestHeaders() {
        return new HttpRequestHeaders();
    }

    @Bean
    HttpAnswerHeaders routeAnswerHeaders() {
        return new HttpAnswerHeaders();
    }

    /// A code may have a slash; `%2F` in a path is a part of it.
    @Bean
    TomcatConnectorCustomizer slashesInCodes() {
        return connector ->
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    }
}
