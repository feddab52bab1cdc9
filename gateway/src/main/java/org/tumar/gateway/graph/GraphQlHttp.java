package org.tumar.gateway.graph;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tumar.kit.Deadline;
import org.tumar.kit.security.Access;

/// GraphQL over HTTP: an answer that was rendered before and still is the answer goes out as it is,
/// before anything is executed.
final class GraphQlHttp extends GraphQlHttpHandler {

    private final GraphQlExecutions executions;
    private final GraphQlRenderings renderings;
    private final GraphQlWire wire;
    private final GraphQlMeters meters;
    private final Supplier<Duration> patience;
    private final Access access;

    /// @param patience what a client leaves at least whose answer is made for others too
    GraphQlHttp(
            GraphQlExecutions executions,
            GraphQlRenderings renderings,
            GraphQlWire wire,
            GraphQlMeters meters,
            Supplier<Duration> patience,
            Access access) {
        super(executions.handler());
        this.executions = executions;
        this.renderings = renderings;
        this.wire = wire;
        this.meters = meters;
        this.patience = patience;
        this.access = access;
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        long began = System.nanoTime();
        GraphQlViewer viewer = GraphQlViewer.current(access);
        GraphQlAsked asked = GraphQlAsked.read(body(request), viewer.sight());
        Optional<GraphQlRendered> known = renderings.find(asked);
        if (known.isPresent()) {
            return rendered(request, known.get(), viewer, began);
        }
        GraphQlExecutions.Execution execution = executions.of(request, asked, viewer);
        Optional<GraphQlRendered> made =
                isHurried() ? Optional.empty() : renderings.make(asked, execution::rendered);
        if (made.isPresent()) {
            return rendered(request, made.get(), viewer, began);
        }
        ServerResponse own = wire.response(request, execution.response());
        meters.answered(execution.outcome(), began);
        tell(viewer, execution.deeds());
        return own;
    }

    private ServerResponse rendered(
            ServerRequest request, GraphQlRendered rendered, GraphQlViewer viewer, long began) {
        ServerResponse response = wire.rendered(request, rendered);
        meters.answered(rendered.outcome(), began);
        tell(viewer, rendered.deeds());
        return response;
    }

    private void tell(GraphQlViewer viewer, Set<Deed> deeds) {
        deeds.forEach(it -> it.tell(viewer.caller(), access));
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
