package org.tumar.gateway.graph;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

/// Sends one operation's results, each when the one before it has gone out.
final class GraphQlSseStream extends BaseSubscriber<Map<String, Object>> {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlSseStream.class);

    private final SseBuilder events;
    private final Duration heartbeat;
    private volatile boolean ended;

    /// What is to be sent.
    private sealed interface Step {
        record Next(Map<String, Object> result) implements Step {}

        record Complete() implements Step {}
    }

    /// Holds the one result that was asked for, and the end.
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(4);

    GraphQlSseStream(SseBuilder events, Duration heartbeat) {
        this.events = events;
        this.heartbeat = heartbeat;
    }

    void begin(Flux<Map<String, Object>> results) {
        Thread sender = Thread.ofVirtual().name("sse").unstarted(this::send);
        events.onComplete(() -> end(sender));
        events.onTimeout(() -> end(sender));
        events.onError(_ -> end(sender));
        results.subscribe(this);
        if (hasOpened()) {
            sender.start();
        }
    }

    /// The head goes out by the request's own thread: two that send it at once get in each other's
    /// way.
    private boolean hasOpened() {
        try {
            comment();
            return true;
        } catch (IOException gone) {
            cancel();
            return false;
        }
    }

    /// When the container tells that a listener has gone, it gives the response to the next request
    /// as soon as this returns: what were still sent by then would be that one's.
    private void end(Thread sender) {
        cancel();
        ended = true;
        sender.interrupt();
        try {
            sender.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(1);
    }

    @Override
    protected void hookOnNext(Map<String, Object> result) {
        steps.add(new Step.Next(result));
    }

    @Override
    protected void hookOnComplete() {
        steps.add(new Step.Complete());
    }

    @Override
    protected void hookOnError(Throwable failure) {
        if (failure instanceof SubscriptionPublisherException told) {
            steps.add(new Step.Next(told.toMap()));
        } else {
            LOG.error("a subscription failed", failure);
        }
        steps.add(new Step.Complete());
    }

    private void send() {
        try {
            boolean more = true;
            while (more && !ended) {
                more = sent(steps.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS));
            }
        } catch (IOException | InterruptedException gone) {
            cancel();
        } catch (RuntimeException bug) {
            LOG.error("a stream of events broke off", bug);
            cancel();
            events.error(bug);
        }
    }

    /// @param step null where it is time for a sign of life
    /// @return whether there is more to come
    private boolean sent(@Nullable Step step) throws IOException {
        switch (step) {
            case null -> comment();
            case Step.Next next -> {
                events.event("next").data(GraphQlWire.JSON.writeValueAsString(next.result()));
                request(1);
            }
            case Step.Complete _ -> {
                events.event("complete").data("");
                events.complete();
            }
        }
        return !(step instanceof Step.Complete);
    }

    private void comment() throws IOException {
        events.comment("");
        events.send();
    }
}
