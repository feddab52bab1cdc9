package org.tumar.servicetest;

import java.util.Optional;
import java.util.stream.Stream;

/// The brokers that every test about events runs on.
///
/// ```java
/// @ParameterizedClass @MethodSource("org.tumar.servicetest.TestBrokers#all")
/// record RelayTests(TestBroker broker) {}
/// ```
///
/// The environment variable [#VARIABLE] names a running broker to use instead of those started
/// here.
public final class TestBrokers {

    /// `amqp://user:password@host:5672/host`; what has our names in that virtual host is deleted.
    public static final String VARIABLE = "AMQP_URI";

    private static final TestBroker EMBEDDED = new EmbeddedTestBroker();
    private static final TestBroker EMBEDDED_PROCESS = new EmbeddedProcess();
    private static final RabbitMqProcess RABBITMQ = new RabbitMqProcess();

    private TestBrokers() {}

    /// The embedded broker, in memory, and RabbitMQ.
    public static Stream<TestBroker> all() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .<Stream<TestBroker>>map(it -> Stream.of(new GivenTestBroker(it)))
                .orElseGet(() -> Stream.of(EMBEDDED, RABBITMQ));
    }

    /// Those that can be killed and started again over their data, each as a process of its own.
    public static Stream<TestBroker> killable() {
        return Stream.of(EMBEDDED_PROCESS, RABBITMQ);
    }

    /// RabbitMQ from this machine's package, with its management interface.
    public static RabbitMqProcess rabbitMq() {
        return RABBITMQ;
    }
}
