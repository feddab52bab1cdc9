package org.tumar.kit.events;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks now and then at what waits and what is parked, for the meters and for the log.
final class EventWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventWatch.class);

    private final Optional<Outbox> outbox;
    private final Optional<RabbitDepth> parked;
    private final Set<String> destinations;
    private final EventMeters meters;
    private final Duration every;
    private final Signal signal = new Signal();
    private final Thread thread = Threads.unstarted("event-watch", this::run);
    private final Set<String> unknown = new HashSet<>();

    EventWatch(
            Optional<Outbox> outbox,
            Optional<RabbitDepth> parked,
            Set<String> destinations,
            EventMeters meters,
            Duration every) {
        this.outbox = outbox;
        this.parked = parked;
        this.destinations = destinations;
        this.meters = meters;
        this.every = every;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        signal.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        do {
            look();
        } while (signal.pause(every));
        parked.ifPresent(RabbitDepth::close);
    }

    /// What cannot be seen just now keeps its last figure.
    private void look() {
        tried("outbox", () -> outbox.map(Outbox::backlog).ifPresent(this::waiting));
        tried("broker", () -> parked.map(RabbitDepth::count).ifPresent(meters::depth));
    }

    /// Goes on after whatever happens, errors too: nobody would start it again.
    private static void tried(String what, Runnable look) {
        try {
            look.run();
        } catch (Throwable away) {
            LOG.debug("The {} cannot be looked at", what, away);
        }
    }

    /// A destination that nothing waits for is told too.
    private Map<String, Backlog> withIdle(Map<String, Backlog> backlog) {
        Map<String, Backlog> all = new TreeMap<>(backlog);
        destinations.forEach(it -> all.putIfAbsent(it, Backlog.NONE));
        return all;
    }

    private void waiting(Map<String, Backlog> backlog) {
        meters.backlog(withIdle(backlog));
        backlog.keySet().stream()
                .filter(it -> !destinations.contains(it) && unknown.add(it))
                .forEach(it ->
                        LOG.warn(
                                "Events for {} wait: no broker is set for it (tumar.events.peers.{}=amqp://...)",
                                it,
                                it));
    }
}
