package org.tumar.gateway.graph;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.tumar.gateway.composition.ErrorCode;
import org.tumar.gateway.offices.ProgrammeWatch;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/// Tells subscribers of changes: so many at most, and each no faster than it reads.
final class GraphQlSubscriptions {

    /// The subscriptions of one connection.
    static final class Connection {
        private final AtomicInteger open = new AtomicInteger();
    }

    private final ProgrammeWatch watch;
    private final GraphQlProperties limits;
    private final AtomicInteger open = new AtomicInteger();

    GraphQlSubscriptions(ProgrammeWatch watch, GraphQlProperties limits) {
        this.watch = watch;
        this.limits = limits;
    }

    /// Begins to watch where it is subscribed to, and ends where it is cancelled.
    ///
    /// @throws AbortExecutionException where there are too many already
    Publisher<ProgrammeChanges> programmeChanged(String code, GraphQLContext context) {
        Connection connection = context.getOrDefault(Connection.class, new Connection());
        if (connection.open.get() >= limits.subscriptions()) {
            throw new AbortExecutionException(
                    List.of(tooMany(limits.subscriptions(), "connection")));
        }
        if (open.get() >= limits.subscribers()) {
            throw new AbortExecutionException(List.of(tooMany(limits.subscribers(), "gateway")));
        }
        return Flux.defer(() -> changes(code, connection));
    }

    private static GraphQLError tooMany(int most, String place) {
        String limit = "at most " + most + " subscriptions of one " + place;
        return GraphQlErrors.error(
                ErrorCode.LIMIT_EXCEEDED,
                "there are too many subscriptions, " + limit + ": end one, or ask again later",
                Map.of("limit", limit));
    }

    private Flux<ProgrammeChanges> changes(String code, Connection connection) {
        if (connection.open.incrementAndGet() > limits.subscriptions()) {
            connection.open.decrementAndGet();
            return refused(tooMany(limits.subscriptions(), "connection"));
        }
        if (open.incrementAndGet() > limits.subscribers()) {
            open.decrementAndGet();
            connection.open.decrementAndGet();
            return refused(tooMany(limits.subscribers(), "gateway"));
        }
        return watched(code)
                .doFinally(_ -> {
                    open.decrementAndGet();
                    connection.open.decrementAndGet();
                });
    }

    private static Flux<ProgrammeChanges> refused(GraphQLError error) {
        return Flux.error(
                new SubscriptionPublisherException(
                        List.of(error), new IllegalStateException("too many subscriptions")));
    }

    /// Of the nudges that a slow subscriber leaves waiting one is kept, and all that was gathered.
    private Flux<ProgrammeChanges> watched(String code) {
        ProgrammeChanges.Gathered gathered = new ProgrammeChanges.Gathered();
        return Flux.<Boolean>create(
                        sink ->
                                sink.onDispose(
                                        watch.add(
                                                        code,
                                                        change -> {
                                                            gathered.add(change);
                                                            sink.next(true);
                                                        })
                                                ::run),
                        FluxSink.OverflowStrategy.LATEST)
                .handle((_, sink) -> gathered.take(code).ifPresent(sink::next));
    }
}
