package org.tumar.gateway.graph;

import graphql.execution.DataFetcherExceptionHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.tumar.gateway.composition.RollUps;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.ProgrammeWatches;
import org.tumar.gateway.offices.Records;
import org.tumar.gateway.offices.Services;
import org.tumar.kit.security.Access;
import org.tumar.kit.security.Tokens;

/// Wires the schema to the offices.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlProperties.class)
class GraphQlConfiguration {

    @Bean
    GraphQlWiring wiring(
            ProgrammeWatches watches,
            Offices offices,
            Services services,
            RollUps rollUps,
            GraphQlProperties limits,
            Clock clock) {
        GraphQlSubscriptions subscriptions =
                new GraphQlSubscriptions(watches, offices::all, limits, clock);
        return new GraphQlWiring(subscriptions, offices::all, services, rollUps, clock);
    }

    @Bean
    GraphQlFailures failures() {
        return new GraphQlFailures();
    }

    /// What is instrumented is called for every field: of an answer of many thousands that is a
    /// third of its cost, so that there is only what must be.
    @Bean
    GraphQlSourceBuilderCustomizer documents(
            GraphQlProperties limits, GraphQlFailures failures, MeterRegistry registry) {
        GraphQlDocuments documents = new GraphQlDocuments(limits);
        GraphQlAnswers answers = new GraphQlAnswers(limits.responseFields());
        DataFetcherExceptionHandler handler =
                DataFetcherExceptionResolver.createExceptionHandler(List.of(failures));
        GraphQlStrategy strategy =
                new GraphQlStrategy(handler, answers, new GraphQlParts(registry));
        return builder ->
                builder.configureGraphQl(it ->
                        it.preparsedDocumentProvider(documents)
                                .instrumentation(answers)
                                .queryExecutionStrategy(strategy));
    }

    @Bean
    GraphQlRequests requests(
            Offices offices, GraphQlProperties limits, Clock clock, Access access) {
        return new GraphQlRequests(offices, limits.requestTime(), clock, access);
    }

    @Bean
    GraphQlHttpHandler graphQlHttpHandler(
            WebGraphQlHandler handler,
            Offices offices,
            GraphQlProperties limits,
            Environment settings,
            MeterRegistry registry,
            Clock clock,
            Access access) {
        return new GraphQlHttp(
                new GraphQlExecutions(handler, clock),
                new GraphQlRenderings(offices, limits.rendered(), clock),
                new GraphQlWire(
                        settings.getProperty("server.compression.enabled", Boolean.class, false)),
                new GraphQlMeters(registry),
                offices::patience,
                access);
    }

    @Bean
    GraphQlSseHandler graphQlSseHandler(
            WebGraphQlHandler handler,
            @Value("${spring.graphql.http.sse.keep-alive:15s}") Duration heartbeat,
            Clock clock,
            GraphQlPass pass,
            Access access) {
        return new GraphQlSse(new GraphQlExecutions(handler, clock), heartbeat, pass, access);
    }

    @Bean
    GraphQlPass pass(Tokens tokens, GraphQlProperties limits) {
        return new GraphQlPass(tokens, limits.tokenCheck());
    }

    @Bean
    GraphQlSocketDoor socketDoor(GraphQlPass pass, Access access, Clock clock) {
        return new GraphQlSocketDoor(pass, access, clock);
    }

    @Bean
    GraphQlWebSocketHandler graphQlWebSocketHandler(
            WebGraphQlHandler handler,
            GraphQlCorsProperties origins,
            GraphQlProperties limits,
            GraphQlSocketDoor door,
            @Value("${spring.graphql.websocket.connection-init-timeout:5s}") Duration init,
            @Value("${spring.graphql.websocket.keep-alive:15s}") Duration alive) {
        return new GraphQlWebSocket(
                handler,
                GraphQlWire.converter(),
                new GraphQlWebSocket.Pace(init, alive),
                origins.toCorsConfiguration(),
                door,
                new GraphQlPlaces(limits.subscribers(), limits.waiting()));
    }

    @Bean
    GraphQlOfficesLoader officesLoader(Offices offices, GraphQlProperties limits) {
        return new GraphQlOfficesLoader(offices, limits.moments());
    }

    @Bean
    GraphQlRecordsLoader recordsLoader(Records records) {
        return new GraphQlRecordsLoader(records);
    }

    @Bean
    ExecutionGraphQlService executionGraphQlService(
            GraphQlSource source, GraphQlOfficesLoader loader, GraphQlRecordsLoader records) {
        DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source);
        service.addDataLoaderRegistrar(loader);
        service.addDataLoaderRegistrar(records);
        return service;
    }
}
