package org.tumar.kit.observe;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
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
    public <T> T publishing(String destination, List<Event> events, Supplier<T> work) {
        return within(events, (type, parent) -> traces.publishing(type, parent, destination), work);
    }

    @Override
    public <T> T handling(String queue, List<Event> events, Supplier<T> work) {
        return within(events, traces::handling, work);
    }

    private static <T> T within(
            List<Event> events,
            BiFunction<String, Optional<String>, Step> opened,
            Supplier<T> work) {
        List<Step> steps =
                events.stream().map(it -> opened.apply(it.type(), it.traceparent())).toList();
        try {
            return steps.isEmpty() ? work.get() : steps.getFirst().call(work);
        } catch (RuntimeException failure) {
            steps.forEach(Step::failed);
            throw failure;
        } finally {
            steps.forEach(Step::close);
        }
    }
}
