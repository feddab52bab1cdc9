package org.tumar.kit.observe;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.EventTracing;

/// A step for each event that is published or handled, in the trace of what caused it.
///
/// Where many go together, what is done meanwhile belongs to the first.
final class TracedEvents implements EventTracing {

    private final Traces traces;

    TracedEvents(Traces traces) {
        this.traces = traces;
    }

    @Override
    public Optional<String> current() {
        return Traces.current();
    }

    @Override
    public <T> T publishing(String destination, List<Event> events, Function<List<Event>, T> work) {
        return within(
                events,
                (type, parent) -> traces.publishing(type, parent, destination),
                steps -> work.apply(published(events, steps)));
    }

    private static List<Event> published(List<Event> events, List<Step> steps) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> published(events.get(i), steps.get(i)))
                .toList();
    }

    private static Event published(Event event, Step step) {
        return step.traceparent().map(event::within).orElse(event);
    }

    @Override
    public <T> T handling(String queue, List<Event> events, Supplier<T> work) {
        return within(events, traces::handling, _ -> work.get());
    }

    private static <T> T within(
            List<Event> events,
            BiFunction<String, Optional<String>, Step> opened,
            Function<List<Step>, T> work) {
        List<Step> steps =
                events.stream().map(it -> opened.apply(it.type(), it.traceparent())).toList();
        try {
            return steps.isEmpty()
                    ? work.apply(steps)
                    : steps.getFirst().call(() -> work.apply(steps));
        } catch (RuntimeException failure) {
            steps.forEach(Step::failed);
            throw failure;
        } finally {
            steps.forEach(Step::close);
        }
    }
}
