package org.tumar.gateway.graph;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tumar.kit.Deadline;

/// GraphQL over HTTP: an answer that was rendered before and still is the answer goes out as it is,
/// before anything is executed.
final class GraphQlHttp extends GraphQlHttpHandler {

    private final GraphQlExecutions executions;
    private final GraphQlRenderings renderings;
    private final GraphQlWire wire;
    private final Supplier<Duration> patience;

    /// @param patience what a client leaves at least whose answer is made for others too
    GraphQlHttp(
            GraphQlExecutions executions,
            GraphQlRenderings renderings,
            GraphQlWire wire,
            Supplier<Duration> patience) {
        super(executions.handler());
        this.executions = executions;
        this.renderings = renderings;
        this.wire = wire;
        this.patience = patience;
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        GraphQlAsked asked = GraphQlAsked.read(body(request), Viewer.EVERYBODY);
        Optional<GraphQlRendered> known = renderings.find(asked);
        if (known.isPresent()) {
            return wire.rendered(request, known.get());
        }
        GraphQlExecutions.Execution execution = executions.of(request, asked);
        Optional<GraphQlRendered> made =
                isHurried() ? Optional.empty() : renderings.make(asked, execution::rendered);
        return made.map(it -> wire.rendered(request, it))
                .orElseGet(() -> wire.response(request, execution.response()));
    }

    private boolean isHurried() {
        return Deadline.current().left().compareTo(patience.get()) < 0;
    }

    private static byte[] body(ServerRequest request) throws ServletException {
        try {
            return request.servletRequest().getInputStream().readAllBytes();
        } catch (IOException broken) {
            throw new ServletException(broken);
        }
    }
}
