package org.tumar.demo.bench;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.tumar.contracts.event.EventHeaders;
import org.tumar.contracts.indicators.event.FiguresChanged;
import org.tumar.contracts.indicators.event.IndicatorEvents;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.Json;
import org.tumar.kit.events.TrustedBroker;

/// Sends what an office sends when its figures have changed.
final class Signals implements AutoCloseable {

    private static final int PERSISTENT = 2;
    private static final String PROGRAMME = "CT.0495";

    private final Connection connection;
    private final Channel channel;
    private final String user;

    /// @param broker AMQP URI of the regional office's virtual host, with a user who speaks for all
    ///   offices
    Signals(String broker) {
        try {
            ConnectionFactory factory = TrustedBroker.at(broker);
            user = factory.getUsername();
            connection = factory.newConnection("tumar bench");
            channel = connection.createChannel();
        } catch (IOException | TimeoutException | URISyntaxException | GeneralSecurityException e) {
            throw new CommandFailed("The benchmark's own broker does not answer.", e);
        }
    }

    synchronized void send(StubOffice office, long change) throws IOException {
        FiguresChanged changed =
                new FiguresChanged(office.code(), PROGRAMME, change, office.stamp(change));
        String type = IndicatorEvents.FIGURES_CHANGED.wire();
        BasicProperties properties =
                new BasicProperties.Builder()
                        .userId(user)
                        .contentType("application/json")
                        .deliveryMode(PERSISTENT)
                        .headers(headers(office, type, change))
                        .build();
        channel.basicPublish(
                IndicatorEvents.PRODUCER, type, properties, Json.MAPPER.writeValueAsBytes(changed));
    }

    private static Map<String, Object> headers(StubOffice office, String type, long change) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(EventHeaders.SPECVERSION, "1.0");
        headers.put(EventHeaders.ID, UUID.randomUUID().toString());
        headers.put(EventHeaders.SOURCE, IndicatorEvents.FIGURES_CHANGED.source(office.code()));
        headers.put(EventHeaders.TYPE, type);
        headers.put(EventHeaders.SUBJECT, PROGRAMME);
        headers.put(EventHeaders.TIME, Instant.now().toString());
        headers.put(EventHeaders.SEQUENCE, String.valueOf(change));
        return headers;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new CommandFailed("The benchmark's own broker has gone.", e);
        }
    }
}
