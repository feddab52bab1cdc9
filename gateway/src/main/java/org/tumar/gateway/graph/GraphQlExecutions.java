package org.tumar.gateway.graph;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.tumar.gateway.offices.Basis;

/// Executes what is not at hand.
record GraphQlExecutions(WebGraphQlHandler handler, Clock clock) {

    Execution of(ServerRequest request, GraphQlAsked asked, GraphQlViewer viewer) {
        GraphQlHeard heard = new GraphQlHeard();
        Map<String, Object> attributes = new HashMap<>(request.attributes());
        attributes.put(GraphQlHeard.ATTRIBUTE, heard);
        attributes.put(GraphQlViewer.ATTRIBUTE, viewer);
        return new Execution(
                heard,
                new WebGraphQlRequest(
                        request.uri(),
                        request.headers().asHttpHeaders(),
                        new LinkedMultiValueMap<>(),
                        request.remoteAddress().orElse(null),
                        attributes,
                        asked.request(),
                        UUID.randomUUID().toString(),
                        LocaleContextHolder.getLocale()));
    }

    /// One request's, executed once, where somebody needs it.
    final class Execution {

        private final GraphQlHeard heard;
        private final WebGraphQlRequest request;
        private @Nullable WebGraphQlResponse response;

        private Execution(GraphQlHeard heard, WebGraphQlRequest request) {
            this.heard = heard;
            this.request = request;
        }

        WebGraphQlResponse response() {
            WebGraphQlResponse known = response;
            if (known == null) {
                known = Objects.requireNonNull(handler.handleRequest(request).block());
                response = known;
            }
            return known;
        }

        GraphQlOutcome outcome() {
            return GraphQlOutcome.of(response().getExecutionResult());
        }

        /// What is to be told of it to the access log.
        Set<Deed> deeds() {
            return heard.deeds();
        }

        /// Empty where the answer is not one that others may be given.
        Optional<GraphQlRendered> rendered() {
            LocalDate day = LocalDate.now(clock);
            WebGraphQlResponse own = response();
            return heard.only()
                    .filter(_ -> GraphQlCodes.areForEverybody(own.getExecutionResult()))
                    .map(it -> rendered(own, it, day));
        }

        private GraphQlRendered rendered(WebGraphQlResponse own, Basis basis, LocalDate day) {
            return new GraphQlRendered(
                    GraphQlWire.bytes(own), basis, day, outcome(), heard.deeds());
        }
    }
}
