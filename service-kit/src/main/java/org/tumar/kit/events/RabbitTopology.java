package org.tumar.kit.events;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.tumar.contracts.event.Topology;

/// Declares a topology, again on each connection: who of an office comes first makes it.
final class RabbitTopology implements RabbitLink.OnConnect {

    private final Topology topology;

    RabbitTopology(Topology topology) {
        this.topology = topology;
    }

    @Override
    public void connected(Connection connection) throws IOException {
        try (Channel channel = connection.createChannel()) {
            declare(channel);
        } catch (TimeoutException slow) {
            throw new IOException("the broker does not answer", slow);
        }
    }

    private void declare(Channel channel) throws IOException {
        for (Topology.Exchange it : topology.exchanges()) {
            channel.exchangeDeclare(it.name(), BuiltinExchangeType.TOPIC, true);
        }
        for (Topology.Queue it : topology.queues()) {
            channel.queueDeclare(it.name(), true, false, false, Map.of());
        }
        for (Topology.Binding it : topology.bindings()) {
            channel.queueBind(it.queue(), it.exchange(), it.key());
        }
    }
}
