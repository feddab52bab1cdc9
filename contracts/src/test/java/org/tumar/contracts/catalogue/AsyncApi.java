package org.tumar.contracts.catalogue;

import static org.tumar.contracts.catalogue.SchemaOf.ordered;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tumar.contracts.event.EventHeaders;
import org.tumar.contracts.event.EventType;
import org.tumar.contracts.event.Topology.Binding;
import tools.jackson.databind.JsonNode;

/// The AsyncAPI 3.0 document of one producer, made from the catalogue.
final class AsyncApi {

    private static final String BINDING = "0.3.0";

    private final String producer;
    private final SchemaOf schemas = new SchemaOf();

    AsyncApi(String producer) {
        this.producer = producer;
    }

    Map<String, Object> document(Samples samples) {
        Map<String, Object> messages = new LinkedHashMap<>();
        types().forEach(it -> messages.put(it.name(), message(it, samples)));
        return ordered(
                "asyncapi", "3.0.0",
                "info", info(),
                "defaultContentType", "application/json",
                "channels", channels(),
                "operations", operations(),
                "components", ordered("messages", messages, "schemas", schemas.schemas()));
    }

    /// An event's golden sample.
    interface Samples {

        JsonNode of(EventType<?> type);
    }

    private List<EventType<?>> types() {
        return EventCatalogue.all().stream().filter(it -> it.producer().equals(producer)).toList();
    }

    private Map<String, Object> info() {
        return ordered(
                "title",
                "Tumar: events of " + producer + "-service",
                "version",
                "1.0.0",
                "description",
                "CloudEvents 1.0 in binary mode over AMQP 0-9-1, one virtual host for"
                        + " each office. CloudEvents binds AMQP 1.0 only; its prefix cloudEvents_ is"
                        + " used here on 0-9-1 in the same way. See docs/events.md.",
                "license",
                ordered("name", "Apache-2.0"));
    }

    private Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        types().forEach(it ->
                channels.put(
                        it.name(),
                        ordered(
                                "address", it.wire(),
                                "description",
                                        "Routing key of the topic exchange " + producer + ".",
                                "messages",
                                        Map.of(
                                                it.name(),
                                                Map.of(
                                                        "$ref",
                                                        "#/components/messages/" + it.name())),
                                "bindings",
                                        ordered(
                                                "amqp",
                                                ordered(
                                                        "is",
                                                        "routingKey",
                                                        "exchange",
                                                        ordered(
                                                                "name",
                                                                producer,
                                                                "type",
                                                                "topic",
                                                                "durable",
                                                                true,
                                                                "autoDelete",
                                                                false),
                                                        "bindingVersion",
                                                        BINDING)))));
        queues().forEach((queue, bound) ->
                channels.put(
                        queue,
                        ordered(
                                "address",
                                queue,
                                "description",
                                "Consumed by one at a time.",
                                "messages",
                                bound.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        EventType::name,
                                                        it ->
                                                                Map.of(
                                                                        "$ref",
                                                                        "#/components/messages/"
                                                                                + it.name()),
                                                        (one, _) -> one,
                                                        LinkedHashMap::new)),
                                "bindings",
                                ordered(
                                        "amqp",
                                        ordered(
                                                "is",
                                                "queue",
                                                "queue",
                                                ordered(
                                                        "name", queue,
                                                        "durable", true,
                                                        "exclusive", false,
                                                        "autoDelete", false),
                                                "bindingVersion",
                                                BINDING)))));
        return channels;
    }

    private Map<String, List<EventType<?>>> queues() {
        Map<String, List<EventType<?>>> queues = new LinkedHashMap<>();
        OfficeTopology.standard()
                .queues()
                .forEach(queue -> {
                    List<EventType<?>> bound =
                            types().stream()
                                    .filter(it ->
                                            OfficeTopology.standard()
                                                    .bindings()
                                                    .contains(
                                                            new Binding(
                                                                    producer,
                                                                    queue.name(),
                                                                    it.unversioned() + ".#")))
                                    .<EventType<?>>map(it -> it)
                                    .toList();
                    if (!bound.isEmpty()) {
                        queues.put(queue.name(), bound);
                    }
                });
        return queues;
    }

    private Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        types().forEach(it ->
                operations.put(
                        "send-" + it.name(),
                        ordered(
                                "action", "send",
                                "channel", ref(it.name()),
                                "summary", it.description(),
                                "messages",
                                        List.of(
                                                Map.of(
                                                        "$ref",
                                                        "#/channels/%s/messages/%s"
                                                                .formatted(it.name(), it.name()))),
                                "bindings",
                                        ordered(
                                                "amqp",
                                                ordered(
                                                        "deliveryMode",
                                                        2,
                                                        "bindingVersion",
                                                        BINDING)))));
        queues().forEach((queue, bound) ->
                operations.put(
                        "receive-" + queue.replace('.', '-'),
                        ordered(
                                "action", "receive",
                                "channel", ref(queue),
                                "messages",
                                        bound.stream()
                                                .map(it ->
                                                        Map.of(
                                                                "$ref",
                                                                "#/channels/%s/messages/%s"
                                                                        .formatted(
                                                                                queue, it.name())))
                                                .toList(),
                                "bindings",
                                        ordered(
                                                "amqp",
                                                ordered("ack", true, "bindingVersion", BINDING)))));
        return operations;
    }

    private Map<String, Object> message(EventType<?> type, Samples samples) {
        return ordered(
                "name", type.wire(),
                "summary", type.description(),
                "description", type.ordering(),
                "contentType", "application/json",
                "headers", headers(type),
                "payload", schemas.refer(type.data()),
                "examples", List.of(ordered("name", "golden", "payload", samples.of(type))));
    }

    private static Map<String, Object> headers(EventType<?> type) {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> properties =
                ordered(
                        EventHeaders.SPECVERSION, ordered("type", "string", "const", "1.0"),
                        EventHeaders.ID, text,
                        EventHeaders.SOURCE, ordered("type", "string", "format", "uri-reference"),
                        EventHeaders.TYPE, ordered("type", "string", "const", type.wire()),
                        EventHeaders.SUBJECT,
                                ordered(
                                        "type",
                                        "string",
                                        "description",
                                        "The programme's code, or the record's id."),
                        EventHeaders.TIME, ordered("type", "string", "format", "date-time"),
                        EventHeaders.SEQUENCE,
                                ordered("type", "string", "pattern", "^[0-9]{1,18}$"),
                        EventHeaders.TRACEPARENT, text,
                        EventHeaders.CORRELATION, text);
        List<String> optional = List.of(EventHeaders.TRACEPARENT, EventHeaders.CORRELATION);
        return ordered(
                "type",
                "object",
                "required",
                properties.keySet().stream().filter(it -> !optional.contains(it)).toList(),
                "properties",
                properties);
    }

    private static Map<String, Object> ref(String channel) {
        return Map.of("$ref", "#/channels/" + channel);
    }

    static boolean resolves(JsonNode document) {
        return document.findValues("$ref").stream()
                .map(it -> it.asString().substring(1).split("/"))
                .noneMatch(path ->
                        Arrays.stream(path)
                                .skip(1)
                                .reduce(document, JsonNode::path, (_, last) -> last)
                                .isMissingNode());
    }
}
