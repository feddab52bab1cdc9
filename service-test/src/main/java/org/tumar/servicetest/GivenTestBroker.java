package org.tumar.servicetest;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A broker that is there already: its virtual hosts in turn, emptied of what has our names.
final class GivenTestBroker implements TestBroker {

    private static final List<String> EXCHANGES =
            List.of("indicators", "partners", "campaigns", "parking");
    private static final List<String> QUEUES =
            List.of(
                    "indicators.inbox",
                    "indicators.facts",
                    "campaigns.inbox",
                    "gateway.main",
                    "parked");

    private static final AtomicInteger TURN = new AtomicInteger();

    private final List<String> uris;

    GivenTestBroker(List<String> uris) {
        this.uris = uris;
    }

    @Override
    public String fresh() {
        String uri = uris.get(Math.floorMod(TURN.getAndIncrement(), uris.size()));
        ConnectionFactory factory = new ConnectionFactory();
        try {
            factory.setUri(uri);
            try (Connection connection = factory.newConnection("tests");
                    Channel channel = connection.createChannel()) {
                for (String it : EXCHANGES) {
                    channel.exchangeDelete(it);
                }
                for (String it : QUEUES) {
                    channel.queueDelete(it);
                }
            }
            return uri;
        } catch (Exception cause) {
            throw new IllegalStateException(
                    "The broker at %s cannot be used".formatted(TestBrokers.VARIABLE), cause);
        }
    }

    @Override
    public String toString() {
        return "given";
    }
}
