package org.tumar.gateway.graph;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.tumar.gateway.offices.Offices;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.json.JsonMapper;

/// Wires the schema to the offices.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphQlProperties.class)
class GraphQlConfiguration {

    @Bean
    GraphQlWiring wiring(Clock clock) {
        return new GraphQlWiring(clock);
    }

    @Bean
    GraphQlErrors errors() {
        return new GraphQlErrors();
    }

    @Bean
    GraphQlAnswers answers(GraphQlProperties limits) {
        return new GraphQlAnswers(limits.responseFields());
    }

    @Bean
    GraphQlSourceBuilderCustomizer documents(GraphQlProperties limits) {
        GraphQlDocuments documents = new GraphQlDocuments(limits);
        return builder -> builder.configureGraphQl(it -> it.preparsedDocumentProvider(documents));
    }

    @Bean
    GraphQlRequests requests(Offices offices, GraphQlProperties limits, Clock clock) {
        return new GraphQlRequests(offices, limits.requestTime(), clock);
    }

    /// Unlike the bodies of services, an answer keeps its nulls.
    @Bean
    GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
        JsonMapper json =
                TumarJson.mapper()
                        .rebuild()
                        .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_ALWAYS)
                        .build();
        return new GraphQlHttpHandler(handler, new JacksonJsonHttpMessageConverter(json));
    }

    @Bean
    GraphQlOfficesLoader officesLoader(Offices offices) {
        return new GraphQlOfficesLoader(offices);
    }

    @Bean
    ExecutionGraphQlService executionGraphQlService(
            GraphQlSource source, GraphQlOfficesLoader loader) {
        DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source);
        service.addDataLoaderRegistrar(loader);
        return service;
    }
}
