package org.tumar.kit.events;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// How traces cross the broker. A bean of this type replaces the one that does nothing.
public interface EventTracing {

    EventTracing NONE =
            new EventTracing() {

                @Override
                public Optional<String> current() {
                    return Optional.empty();
                }

                @Override
                public <T> T publishing(
                        String destination, List<Event> events, Function<List<Event>, T> work) {
                    return work.apply(events);
                }

                @Override
                public <T> T handling(String queue, List<Event> events, Supplier<T> work) {
                    return work.get();
                }
            };

    /// The W3C `traceparent` of what this thread does, for an event that it causes.
    Optional<String> current();

    /// Publishes events to one destination in spans that belong to their traces.
    ///
    /// @param work is handed the events as what they are in these spans: whoever handles one goes
    ///   on from there
    <T> T publishing(String destination, List<Event> events, Function<List<Event>, T> work);

    /// Handles events in a span that belongs, or is linked, to their traces.
    <T> T handling(String queue, List<Event> events, Supplier<T> work);
}
