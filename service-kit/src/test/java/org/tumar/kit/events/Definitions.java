package org.tumar.kit.events;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.tumar.contracts.event.Topology;
import org.tumar.contracts.event.Topology.Binding;
import org.tumar.contracts.event.Topology.Exchange;
import org.tumar.contracts.event.Topology.Queue;
import tools.jackson.databind.JsonNode;

/// What RabbitMQ's definitions say of one virtual host: from a file, or as a broker reports it.
record Definitions(Set<String> lines) {

    static Definitions of(JsonNode exchanges, JsonNode queues, JsonNode bindings) {
        Set<String> lines = new TreeSet<>();
        each(exchanges, it -> !name(it).isEmpty() && !name(it).startsWith("amq."))
                .forEach(it ->
                        lines.add(
                                "exchange %s %s %s"
                                        .formatted(
                                                name(it), it.path("type").asString(), kind(it))));
        each(queues, _ -> true)
                .forEach(it -> lines.add("queue %s %s".formatted(name(it), kind(it))));
        each(bindings, it -> !it.path("source").asString().isEmpty())
                .forEach(it ->
                        lines.add(
                                "binding %s %s %s %s"
                                        .formatted(
                                                it.path("source").asString(),
                                                it.path("destination").asString(),
                                                it.path("routing_key").asString(),
                                                it.path("arguments"))));
        return new Definitions(lines);
    }

    static Definitions of(Topology topology) {
        Set<String> lines = new TreeSet<>();
        for (Exchange it : topology.exchanges()) {
            lines.add("exchange %s topic durable {}".formatted(it.name()));
        }
        for (Queue it : topology.queues()) {
            lines.add("queue %s durable {}".formatted(it.name()));
        }
        for (Binding it : topology.bindings()) {
            lines.add("binding %s %s %s {}".formatted(it.exchange(), it.queue(), it.key()));
        }
        return new Definitions(lines);
    }

    private static String name(JsonNode it) {
        return it.path("name").asString();
    }

    private static String kind(JsonNode it) {
        return (it.path("durable").asBoolean() ? "durable " : "transient ") + it.path("arguments");
    }

    private static List<JsonNode> each(JsonNode array, Predicate<JsonNode> which) {
        return StreamSupport.stream(array.spliterator(), false).filter(which).toList();
    }
}
