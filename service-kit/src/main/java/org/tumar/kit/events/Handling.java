package org.tumar.kit.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.kit.Correlation;

/// Has events handled until the outcome of each is settled: by tries, together and then alone.
final class Handling {

    static final int TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Handling.class);
    private static final Duration MOST_PAUSE = Duration.ofSeconds(5);

    private final EventQueue queue;
    private final EventTracing tracing;
    private final Consumer<Handled> heard;
    private final Pause pause;

    /// Waits between two tries.
    interface Pause {

        /// @throws Abandoned where nobody waits for the outcome any longer
        void pause(Duration time);
    }

    /// The outcome can no longer be told to the broker, which will deliver again.
    static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /// @param tries how often it took
    record Settled(Handled outcome, int tries) {}

    /// @param heard is told of each outcome as soon as the handler has answered it, also where the
    ///   others of its batch never get to one
    Handling(EventQueue queue, EventTracing tracing, Consumer<Handled> heard, Pause pause) {
        this.queue = queue;
        this.tracing = tracing;
        this.heard = heard;
        this.pause = pause;
    }

    List<Settled> settle(List<Event> events) {
        return events.isEmpty() ? List.of() : tried(events);
    }

    private List<Settled> tried(List<Event> events) {
        Patience patience = new Patience(MOST_PAUSE);
        for (int tries = 1; ; tries++) {
            try {
                return settled(untilStored(events), tries);
            } catch (Abandoned stop) {
                throw stop;
            } catch (RuntimeException | StackOverflowError cause) {
                LOG.warn("{} of {} failed at try {}", events.size(), queue.name(), tries, cause);
                if (tries >= TRIES) {
                    return alone(events, cause);
                }
                pause.pause(patience.next());
            }
        }
    }

    private List<Settled> alone(List<Event> events, Throwable cause) {
        if (events.size() > 1) {
            return events.stream().flatMap(it -> tried(List.of(it)).stream()).toList();
        }
        String reason = "handling it failed: " + cause.getClass().getSimpleName();
        return List.of(new Settled(new Handled.Refused(reason), TRIES));
    }

    /// A store that is away costs no tries.
    private List<Handled> untilStored(List<Event> events) {
        Patience patience = new Patience(MOST_PAUSE);
        boolean away = false;
        while (true) {
            try {
                return correlated(events);
            } catch (StoreAway cause) {
                if (!away) {
                    LOG.warn("Events of {} wait for the store", queue.name(), cause);
                }
                away = true;
                pause.pause(patience.next());
            }
        }
    }

    /// The id of the one request that caused them, or a new one for all of them.
    private List<Handled> correlated(List<Event> events) {
        List<Optional<String>> ids = events.stream().map(Event::correlation).distinct().toList();
        String id = ids.size() == 1 ? ids.getFirst().orElseGet(Handling::newId) : newId();
        return Correlation.call(id, () -> handled(ids, events));
    }

    private List<Handled> handled(List<Optional<String>> ids, List<Event> events) {
        if (ids.size() > 1) {
            LOG.debug(
                    "Handles together what {} caused",
                    ids.stream().flatMap(Optional::stream).collect(Collectors.joining(", ")));
        }
        List<Handled> outcomes =
                tracing.handling(queue.name(), events, () -> queue.handler().handle(events));
        if (outcomes.size() != events.size()) {
            throw new IllegalStateException("A handler answers one outcome for each event");
        }
        outcomes.forEach(heard);
        return outcomes;
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static List<Settled> settled(List<Handled> outcomes, int tries) {
        return outcomes.stream().map(it -> new Settled(it, tries)).toList();
    }
}
