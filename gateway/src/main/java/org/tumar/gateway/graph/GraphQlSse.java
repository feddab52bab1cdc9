package org.tumar.gateway.graph;

import graphql.ExecutionResult;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.HttpHeaders;
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
    private final GraphQlPass pass;
    private final Access access;

    /// @param heartbeat how long nothing is sent, at most
    GraphQlSse(GraphQlExecutions executions, Duration heartbeat, GraphQlPass pass, Access access) {
        super(executions.handler());
        this.executions = executions;
        this.heartbeat = heartbeat;
        this.pass = pass;
        this.access = access;
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        GraphQlViewer viewer = GraphQlViewer.current(access);
        GraphQlAsked asked = GraphQlAsked.read(body(request), viewer.sight());
        GraphQlExecutions.Execution execution = executions.of(request, asked, viewer);
        Flux<Map<String, Object>> results = results(execution.response(), token(request));
        execution.deeds().forEach(it -> it.tell(viewer.caller(), access));
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

    private static @Nullable String token(ServerRequest request) {
        return GraphQlPass.token(request.headers().firstHeader(HttpHeaders.AUTHORIZATION));
    }

    /// What goes on ends when the token is no longer good.
    private Flux<Map<String, Object>> results(WebGraphQlResponse response, @Nullable String token) {
        if (response.getData() instanceof Publisher<?> publisher) {
            return Flux.from(publisher)
                    .cast(ExecutionResult.class)
                    .map(ExecutionResult::toSpecification)
                    .takeUntilOther(pass.lost(token).then(GraphQlSubscriptions.ended()));
        }
        return Flux.just(response.toMap());
    }
}
