package org.tumar.servicetest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /// `amqp://user:password@host:5672/one`, or several by commas, of a virtual host each; what has
    /// our names in them is deleted. Tests about two offices need two.
    public static final String VARIABLE = "AMQP_URI";

    private static final TestBroker EMBEDDED = new EmbeddedTestBroker();
    private static final TestBroker EMBEDDED_PROCESS = new EmbeddedProcess();
    private static final RabbitMqProcess RABBITMQ = new RabbitMqProcess();

    private TestBrokers() {}

    /// The embedded broker, in memory, and RabbitMQ.
    public static Stream<TestBroker> all() {
        return given(System.getenv(VARIABLE)).map(Stream::of).orElseGet(TestBrokers::own);
    }

    /// Those in which users can be made, whatever the environment names.
    public static Stream<TestBroker> own() {
        return Stream.of(EMBEDDED, RABBITMQ);
    }

    /// Whether tests have no more than the virtual hosts that the environment names.
    static boolean areGiven() {
        return given(System.getenv(VARIABLE)).isPresent();
    }

    static Optional<TestBroker> given(@Nullable String uris) {
        return Optional.ofNullable(uris)
                .filter(it -> !it.isBlank())
                .map(it -> new GivenTestBroker(List.of(it.trim().split("\\s*,\\s*"))));
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
