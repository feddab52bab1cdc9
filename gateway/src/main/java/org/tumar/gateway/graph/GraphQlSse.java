package org.tumar.gateway.graph;

import graphql.ExecutionResult;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tumar.kit.security.Access;
import reactor.core.publisher.Flux;

/// GraphQL over server-sent events, one connection for each operation (graphql-sse, distinct
/// connections).
///
/// Each connection has a thread of its own, so that a slow one holds nobody else up.
final class GraphQlSse extends GraphQlSseHandler {

    private final GraphQlExecutions executions;
    private final Duration heartbeat;
    private final Access access;

    /// @param heartbeat how long nothing is sent, at most
    GraphQlSse(GraphQlExecutions executions, Duration heartbeat, Access access) {
        super(executions.handler());
        this.executions = executions;
        this.heartbeat = heartbeat;
        this.access = access;
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        GraphQlViewer viewer = GraphQlViewer.current();
        GraphQlAsked asked = GraphQlAsked.read(body(request), viewer.sight());
        GraphQlExecutions.Execution execution = executions.of(request, asked, viewer);
        Flux<Map<String, Object>> results = results(execution.response());
        execution.deeds().forEach(it -> access.decide(viewer.caller(), it.operation(), it.place()));
        return ServerResponse.sse(
                it -> new GraphQlSseStream(it, heartbeat).begin(results), Duration.ZERO);
    }

    private static byte[] body(ServerRequest request) throws ServletException {
        try {
            return request.servletRequest().getInputStream().readAllBytes();
        } catch (IOException broken) {
            throw new ServletException(broken);
        }
    }

    private static Flux<Map<String, Object>> results(WebGraphQlResponse response) {
        if (response.getData() instanceof Publisher<?> publisher) {
            return Flux.from(publisher)
                    .cast(ExecutionResult.class)
                    .map(ExecutionResult::toSpecification);
        }
        return Flux.just(response.toMap());
    }
}
