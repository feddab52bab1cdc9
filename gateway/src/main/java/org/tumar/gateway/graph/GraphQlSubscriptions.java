package org.tumar.gateway.graph;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.tumar.gateway.composition.ErrorCode;
import org.tumar.gateway.composition.Outlook;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.ProgrammeChange;
import org.tumar.gateway.offices.ProgrammeWatches;
import org.tumar.gateway.offices.View;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

/// Tells subscribers of changes: so many at most, and each no faster than it reads.
final class GraphQlSubscriptions {

    /// The subscriptions of one connection.
    static final class Connection {
        private final AtomicInteger open = new AtomicInteger();
    }

    private final ProgrammeWatches watches;
    private final Supplier<List<Office>> offices;
    private final GraphQlProperties limits;
    private final Clock clock;
    private final AtomicInteger open = new AtomicInteger();

    GraphQlSubscriptions(
            ProgrammeWatches watches,
            Supplier<List<Office>> offices,
            GraphQlProperties limits,
            Clock clock) {
        this.watches = watches;
        this.offices = offices;
        this.limits = limits;
        this.clock = clock;
    }

    /// Begins to watch where it is subscribed to, and ends where it is cancelled, or with the token
    /// of whoever subscribed. Of what that one may not see nothing is ever told.
    ///
    /// @throws AbortExecutionException where there are too many already
    Publisher<ProgrammeChanges> programmeChanged(String code, GraphQLContext context) {
        GraphQlViewer viewer = GraphQlViewer.of(context);
        Outlook outlook = new Outlook(viewer.sight(), offices.get(), null);
        GraphQlHeard.of(context)
                .ifPresent(it ->
                        Deed.looking(viewer.sight().eyes(), outlook, null, code).forEach(it::add));
        if (outlook.isBlind()) {
            throw new AbortExecutionException(
                    List.of(
                            GraphQlErrors.error(
                                    ErrorCode.FORBIDDEN,
                                    "your roles show no such figures here",
                                    Map.of())));
        }
        Connection connection = context.getOrDefault(Connection.class, new Connection());
        if (connection.open.get() >= limits.subscriptions()) {
            throw new AbortExecutionException(
                    List.of(tooMany(limits.subscriptions(), "connection")));
        }
        if (open.get() >= limits.subscribers()) {
            throw new AbortExecutionException(List.of(tooMany(limits.subscribers(), "gateway")));
        }
        return Flux.defer(() -> changes(watched(code, outlook), connection))
                .takeUntilOther(end(viewer));
    }

    private static GraphQLError tooMany(int most, String place) {
        String limit = "at most " + most + " subscriptions of one " + place;
        return GraphQlErrors.error(
                ErrorCode.LIMIT_EXCEEDED,
                "there are too many subscriptions, " + limit + ": end one",
                Map.of("limit", limit));
    }

    /// Fails when the viewer's token ends.
    private Mono<Void> end(GraphQlViewer viewer) {
        Duration left = Duration.between(clock.instant(), viewer.until());
        return Mono.delay(left.isNegative() ? Duration.ZERO : left).then(ended());
    }

    /// What a subscriber is told whose token is no longer good.
    static Mono<Void> ended() {
        GraphQLError ended =
                GraphQlErrors.error(
                        ErrorCode.UNAUTHENTICATED,
                        "the access token has ended: subscribe again with a new one",
                        Map.of());
        return Mono.error(
                new SubscriptionPublisherException(
                        List.of(ended), new IllegalStateException("ended")));
    }

    private Flux<ProgrammeChanges> changes(Flux<ProgrammeChanges> watched, Connection connection) {
        if (connection.open.incrementAndGet() > limits.subscriptions()) {
            connection.open.decrementAndGet();
            return refused(tooMany(limits.subscriptions(), "connection"));
        }
        if (open.incrementAndGet() > limits.subscribers()) {
            open.decrementAndGet();
            connection.open.decrementAndGet();
            return refused(tooMany(limits.subscribers(), "gateway"));
        }
        return watched.doFinally(_ -> {
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
    private Flux<ProgrammeChanges> watched(String code, Outlook outlook) {
        ProgrammeChanges.Gathered gathered = new ProgrammeChanges.Gathered();
        return Flux.<Boolean>create(
                        sink -> {
                            List<Runnable> ends =
                                    views(code, outlook)
                                            .map(it ->
                                                    watch(
                                                            it,
                                                            code,
                                                            outlook,
                                                            change -> {
                                                                gathered.add(change);
                                                                sink.next(true);
                                                            }))
                                            .toList();
                            sink.onDispose(() -> ends.forEach(Runnable::run));
                        },
                        FluxSink.OverflowStrategy.LATEST)
                .handle((_, sink) -> gathered.take(code).ifPresent(sink::next));
    }

    private static Stream<View> views(String code, Outlook outlook) {
        return outlook.views().entrySet().stream()
                .filter(it -> outlook.sees(it.getKey(), code))
                .map(Map.Entry::getValue)
                .distinct();
    }

    private Runnable watch(
            View view, String code, Outlook outlook, Consumer<ProgrammeChange> watcher) {
        return watches.of(view)
                .add(
                        code,
                        change -> {
                            if (outlook.views().get(change.office()) == view
                                    && outlook.sees(change.office(), code)) {
                                watcher.accept(change);
                            }
                        });
    }
}
