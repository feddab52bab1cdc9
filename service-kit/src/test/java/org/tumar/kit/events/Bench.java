package org.tumar.kit.events;

import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.catalogue.EventCatalogue;
import org.tumar.contracts.catalogue.OfficeTopology;
import org.tumar.kit.events.RabbitMessages.Message;
import org.tumar.servicetest.TestBroker;

/// A relay and a consumer over one virtual host, without Spring.
final class Bench implements AutoCloseable {

    static final String QUEUE = OfficeTopology.INDICATORS_INBOX;

    final String uri;
    final MemoryOutbox outbox = new MemoryOutbox();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EventMeters meters = new MicrometerEventMeters(registry, Clock.systemUTC());
    private final RabbitLink link;
    private final List<LaneRunner> lanes = new ArrayList<>();
    private final List<RabbitConsumer> consumers = new ArrayList<>();

    private final Senders senders;

    /// As one user, who speaks for Kazakhstan and the region.
    Bench(String uri) {
        this(uri, Map.of("KZ", TestBroker.user(uri), "REGION", TestBroker.user(uri)));
    }

    /// @param users by office, where they are not named by its code
    Bench(String uri, Map<String, String> users) {
        this.uri = uri;
        this.link =
                new RabbitLink(
                        uri,
                        "test",
                        RabbitTrust.jvm(),
                        new RabbitTopology(OfficeTopology.standard()));
        this.senders = new Senders(link.user(), users);
    }

    /// Makes the exchanges and queues.
    Bench declared() throws Exception {
        link.open("test").close();
        return this;
    }

    LaneRunner relay() {
        return relay(link);
    }

    /// As to another office's broker: declares nothing.
    LaneRunner relayToPeer() {
        return relay(RabbitLink.plain(uri, "test", RabbitTrust.jvm()));
    }

    private LaneRunner relay(RabbitLink to) {
        RabbitPublisher publisher = new RabbitPublisher(to, "relay");
        Lane lane = new Lane("REGION", outbox, publisher, meters, 100);
        LaneRunner runner = new LaneRunner(lane, to.toString(), Duration.ofSeconds(1));
        lanes.add(runner);
        runner.start();
        return runner;
    }

    RabbitConsumer consume(String queue, EventHandler handler) {
        KnownEvents known = new KnownEvents(EventCatalogue.all(), OfficeTopology.standard());
        Consumption.Means means =
                new Consumption.Means(
                        known, senders, meters, EventTracing.NONE, Clock.systemUTC(), 100);
        RabbitConsumer consumer =
                new RabbitConsumer(link, new Consumption(new EventQueue(queue, handler), means));
        consumers.add(consumer);
        consumer.start();
        return consumer;
    }

    Parking parking() {
        return Parking.at(uri);
    }

    double count(String meter) {
        return registry.find(meter).counters().stream().mapToDouble(it -> it.count()).sum();
    }

    /// Puts messages into a queue, past every check but who sends them.
    void put(String queue, Message... messages) throws Exception {
        with(channel -> send(channel, queue, link.user(), messages));
    }

    /// Sends messages to a queue, and awaits that they are taken.
    ///
    /// @param user who is said to send them
    static void send(Channel channel, String queue, @Nullable String user, Message... messages)
            throws Exception {
        channel.confirmSelect();
        for (Message it : messages) {
            BasicProperties properties = it.properties().builder().userId(user).build();
            channel.basicPublish("", queue, properties, it.body());
        }
        channel.waitForConfirmsOrDie(10_000);
    }

    void with(Work work) throws Exception {
        with(uri, work);
    }

    static void with(String uri, Work work) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(uri);
        factory.setAutomaticRecoveryEnabled(false);
        try (Connection connection = factory.newConnection("test")) {
            work.on(connection.createChannel());
        }
    }

    static Message with(Message message, String header, Object value) {
        BasicProperties properties = message.properties();
        Map<String, Object> headers = new HashMap<>(properties.getHeaders());
        headers.put(header, value);
        return new Message(properties.builder().headers(headers).build(), message.body());
    }

    static void eventually(ThrowingRunnable claim) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(claim);
    }

    interface Work {

        void on(Channel channel) throws Exception;
    }

    @Override
    public void close() {
        consumers.forEach(it -> it.stop(Duration.ofSeconds(5)));
        lanes.forEach(it -> it.stop(Duration.ofSeconds(5)));
    }
}
