package org.tumar.kit.events;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.contracts.catalogue.OfficeTopology;
import org.tumar.contracts.event.EventHeaders;
import org.tumar.kit.events.RabbitMessages.Message;

/// Parks what a queue's consumer cannot handle, with the reason, and sees it confirmed.
final class RabbitParker {

    private static final Logger LOG = LoggerFactory.getLogger(RabbitParker.class);

    private final Connection connection;
    private final String user;
    private final String queue;
    private final Clock clock;
    private @Nullable Confirms confirms;

    record Refusal(Message message, String reason, int tries) {}

    /// @param user as whom the connection was opened
    RabbitParker(Connection connection, String user, String queue, Clock clock) {
        this.connection = connection;
        this.user = user;
        this.queue = queue;
        this.clock = clock;
    }

    /// Returns when all of them are parked.
    ///
    /// @throws IOException where that is not known of each
    void park(List<Refusal> refusals) throws IOException {
        if (refusals.isEmpty()) {
            return;
        }
        Confirms channel = channel();
        channel.forget();
        for (Refusal it : refusals) {
            channel.send(OfficeTopology.PARKING, queue, parked(it));
        }
        channel.await();
        if (channel.taken().size() < refusals.size()) {
            throw new IOException("the broker does not take what is to be parked");
        }
        refusals.forEach(this::log);
    }

    private void log(Refusal it) {
        LOG.warn(
                "Parked a message of {}: {}. ./tumar parked shows it and sends it again.",
                queue,
                it.reason());
    }

    private Confirms channel() throws IOException {
        Confirms known = confirms;
        if (known == null) {
            known = Confirms.on(connection.createChannel(), user);
            confirms = known;
        }
        return known;
    }

    /// Everything it came with, and why it is here. A message id of its own tells it from others.
    private Message parked(Refusal refusal) {
        BasicProperties came = refusal.message().properties();
        Map<String, Object> headers =
                new LinkedHashMap<>(Optional.ofNullable(came.getHeaders()).orElse(Map.of()));
        headers.put(EventHeaders.SENT_BY, Senders.sender(came, user));
        headers.put(EventHeaders.PARKED_REASON, refusal.reason());
        headers.put(EventHeaders.PARKED_QUEUE, queue);
        headers.put(EventHeaders.PARKED_AT, clock.instant().toString());
        headers.put(EventHeaders.PARKED_TRIES, refusal.tries());
        BasicProperties properties =
                came.builder()
                        .headers(headers)
                        .messageId(UUID.randomUUID().toString())
                        .deliveryMode(RabbitMessages.PERSISTENT)
                        .expiration(null)
                        .build();
        return new Message(properties, refusal.message().body());
    }
}
