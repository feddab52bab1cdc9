package org.tumar.kit.events;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tumar.contracts.event.EventHeaders;
import org.tumar.kit.events.RabbitMessages.Message;

/// One message of the queue `parked`.
final class RabbitParked {

    /// RabbitMQ's name for the queue that a dead-lettered message came from.
    private static final String DEAD_LETTERED = "x-first-death-queue";

    private final Message message;
    private final Map<String, String> headers;

    RabbitParked(GetResponse response) {
        this.message = new Message(response.getProps(), response.getBody());
        this.headers = RabbitMessages.texts(response.getProps());
    }

    String id() {
        return Optional.ofNullable(headers.get(EventHeaders.ID))
                .filter(it -> !it.isBlank())
                .orElseGet(() -> UUID.nameUUIDFromBytes(message.body()).toString());
    }

    /// Where it came from, also where the broker's second net caught it; empty where it does not
    /// say.
    Optional<String> queue() {
        return Optional.ofNullable(headers.get(EventHeaders.PARKED_QUEUE))
                .or(() -> Optional.ofNullable(headers.get(DEAD_LETTERED)));
    }

    Parked shown() {
        return new Parked(
                id(),
                queue().orElse(""),
                headers.getOrDefault(EventHeaders.PARKED_REASON, ""),
                headers.getOrDefault(EventHeaders.PARKED_AT, ""),
                headers,
                new String(data(), StandardCharsets.UTF_8));
    }

    private byte[] data() {
        try {
            return RabbitMessages.data(message);
        } catch (Unreadable _) {
            return message.body();
        }
    }

    /// As it came to its queue at first, with the user who sent it then, and with a message id of
    /// its own, by which its confirmation is known.
    ///
    /// @param own the user of the office whose message it is, whose word about others counts
    Message again(String own) {
        Map<String, Object> original =
                new LinkedHashMap<>(
                        Optional.ofNullable(message.properties().getHeaders()).orElse(Map.of()));
        original.keySet()
                .removeAll(
                        List.of(
                                EventHeaders.PARKED_REASON,
                                EventHeaders.PARKED_QUEUE,
                                EventHeaders.PARKED_AT,
                                EventHeaders.PARKED_TRIES));
        original.put(EventHeaders.SENT_BY, Senders.sender(message.properties(), own));
        BasicProperties properties =
                message.properties()
                        .builder()
                        .headers(original)
                        .messageId(UUID.randomUUID().toString())
                        .build();
        return new Message(properties, message.body());
    }
}
