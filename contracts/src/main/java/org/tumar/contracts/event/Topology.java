package org.tumar.contracts.event;

import java.util.List;
import java.util.stream.Stream;

/// The exchanges, queues and bindings of one virtual host. All are durable; none has arguments.
public record Topology(List<Exchange> exchanges, List<Queue> queues, List<Binding> bindings) {

    public Topology {
        exchanges = List.copyOf(exchanges);
        queues = List.copyOf(queues);
        bindings = List.copyOf(bindings);
    }

    /// A topic exchange.
    public record Exchange(String name) {}

    public record Queue(String name) {}

    /// @param key a topic pattern: `indicators.rows-imported.#`
    public record Binding(String exchange, String queue, String key) {}

    /// Both together, each thing once.
    public Topology and(Topology other) {
        return new Topology(
                union(exchanges, other.exchanges),
                union(queues, other.queues),
                union(bindings, other.bindings));
    }

    private static <T> List<T> union(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
