package org.tumar.gateway.graph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.tumar.gateway.composition.ErrorCode;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.Request;
import org.tumar.kit.Correlation;
import org.tumar.kit.Deadline;
import org.tumar.kit.security.Access;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Gives each request its deadline and its correlation id, and ends one that takes too long.
final class GraphQlRequests implements WebGraphQlInterceptor {

    private final Clock clock;
    private final Offices offices;
    private final Duration requestTime;
    private final Access access;

    /// @param requestTime for the whole request
    GraphQlRequests(Offices offices, Duration requestTime, Clock clock, Access access) {
        this.clock = clock;
        this.offices = offices;
        this.requestTime = requestTime;
        this.access = access;
    }

    static Request of(GraphQLContext context) {
        return Objects.requireNonNull(context.<Request>get(Request.class));
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Request own = request();
        GraphQlViewer viewer = GraphQlViewer.of(request);
        GraphQlHeard heard = GraphQlHeard.of(request).orElseGet(GraphQlHeard::new);
        AtomicReference<@Nullable ExecutionInput> running = new AtomicReference<>();
        request.configureExecutionInput((input, _) -> {
            input.getGraphQLContext().put(Request.class, own);
            input.getGraphQLContext().put(GraphQlViewer.class, viewer);
            input.getGraphQLContext().put(GraphQlHeard.class, heard);
            input.getGraphQLContext()
                    .put(GraphQlSubscriptions.Connection.class, connection(request));
            running.set(input);
            return input;
        });
        return chain.next(request)
                .map(GraphQlRequests::coded)
                .timeout(requestTime, Mono.fromSupplier(() -> ended(request, running.get())))
                .map(it ->
                        request instanceof WebSocketGraphQlRequest
                                ? told(refusable(it), viewer, heard)
                                : it);
    }

    /// Over HTTP, whoever gives out an answer tells of it: it may be an earlier one.
    private WebGraphQlResponse told(
            WebGraphQlResponse response, GraphQlViewer viewer, GraphQlHeard heard) {
        heard.deeds().forEach(it -> it.tell(viewer.caller(), access));
        return response;
    }

    /// The subscriptions of a WebSocket are counted together.
    private static GraphQlSubscriptions.Connection connection(WebGraphQlRequest request) {
        return request instanceof WebSocketGraphQlRequest socket
                ? (GraphQlSubscriptions.Connection)
                        socket.getSessionInfo()
                                .getAttributes()
                                .computeIfAbsent(
                                        GraphQlSubscriptions.Connection.class.getName(),
                                        _ -> new GraphQlSubscriptions.Connection())
                : new GraphQlSubscriptions.Connection();
    }

    /// A request that is refused as a whole gets the protocol's `error`, not a result.
    private static WebGraphQlResponse refusable(WebGraphQlResponse response) {
        ExecutionResult result = response.getExecutionResult();
        if (result.isDataPresent()) {
            return response;
        }
        Flux<Object> refused =
                Flux.error(
                        new SubscriptionPublisherException(
                                result.getErrors(), new IllegalStateException("refused")));
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(
                        response.getExecutionInput(),
                        ExecutionResultImpl.newExecutionResult().data(refused).build()));
    }

    private static WebGraphQlResponse coded(WebGraphQlResponse response) {
        ExecutionResult result = response.getExecutionResult();
        return GraphQlCodes.areThere(result)
                ? response
                : new WebGraphQlResponse(
                        new DefaultExecutionGraphQlResponse(
                                response.getExecutionInput(), GraphQlCodes.coded(result)));
    }

    private Request request() {
        Duration left = Deadline.current().left();
        Duration deadline = offices.patience();
        boolean full = left.compareTo(deadline) >= 0;
        return new Request(
                Deadline.in(full ? deadline : left, clock),
                full,
                Correlation.current().orElseGet(() -> UUID.randomUUID().toString()));
    }

    private WebGraphQlResponse ended(WebGraphQlRequest request, @Nullable ExecutionInput running) {
        if (running != null) {
            running.cancel();
        }
        ExecutionResult result =
                ExecutionResultImpl.newExecutionResult()
                        .data(null)
                        .addError(
                                GraphQlErrors.error(
                                        ErrorCode.DEADLINE_EXCEEDED,
                                        "the answer took longer than "
                                                + requestTime.toMillis()
                                                + " ms: ask for less, or again later",
                                        Map.of()))
                        .build();
        ExecutionInput input = running == null ? request.toExecutionInput() : running;
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result));
    }
}
