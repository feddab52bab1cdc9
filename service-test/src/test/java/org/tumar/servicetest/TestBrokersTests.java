package org.tumar.servicetest;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class TestBrokersTests {

    @ResourceLock(TestBroker.LIVES)
    @ParameterizedTest
    @MethodSource("org.tumar.servicetest.TestBrokers#killable")
    void keepsConfirmedMessagesOverAKill(TestBroker broker) throws Exception {
        String uri = broker.fresh();
        Connection doomed = connect(uri);
        publishOne(doomed.createChannel());
        broker.kill();
        doomed.abort(100);
        broker.restart();
        try (Connection connection = connect(uri);
                Channel channel = connection.createChannel()) {
            assertThat(channel.basicGet("q", true).getBody()).asString().isEqualTo("kept");
        }
    }

    @ResourceLock(value = TestBroker.LIVES, mode = ResourceAccessMode.READ)
    @ParameterizedTest
    @MethodSource("org.tumar.servicetest.TestBrokers#all")
    void givesVirtualHostsThatAreEmpty(TestBroker broker) throws Exception {
        try (Connection one = connect(broker.fresh());
                Channel channel = one.createChannel()) {
            channel.queueDeclare("indicators.inbox", true, false, false, Map.of());
            channel.basicPublish("", "indicators.inbox", null, new byte[1]);
        }
        try (Connection other = connect(broker.fresh());
                Channel channel = other.createChannel()) {
            assertThat(
                            channel.queueDeclare("indicators.inbox", true, false, false, Map.of())
                                    .getMessageCount())
                    .isZero();
        }
    }

    @Test
    void namesEachBroker() {
        assertThat(TestBrokers.killable()).extracting(String::valueOf).doesNotHaveDuplicates();
    }

    @Test
    void takesABlankVariableForNone() {
        assertThat(TestBrokers.given(" ")).isEmpty();
        assertThat(TestBrokers.given(null)).isEmpty();
    }

    @ResourceLock(value = TestBroker.LIVES, mode = ResourceAccessMode.READ)
    @Test
    void givesTheVirtualHostsOfARunningBrokerInTurn() {
        TestBroker running = TestBrokers.rabbitMq();
        String one = running.fresh();
        String other = running.fresh();
        TestBroker given = TestBrokers.given(one + " , " + other).orElseThrow();

        List<String> fresh = List.of(given.fresh(), given.fresh(), given.fresh());

        assertThat(fresh).containsOnly(one, other);
        assertThat(fresh.get(0)).isNotEqualTo(fresh.get(1)).isEqualTo(fresh.get(2));
    }

    private static void publishOne(Channel channel) throws Exception {
        channel.queueDeclare("q", true, false, false, Map.of());
        channel.confirmSelect();
        channel.basicPublish(
                "",
                "q",
                MessageProperties.PERSISTENT_BASIC,
                "kept".getBytes(StandardCharsets.UTF_8));
        channel.waitForConfirmsOrDie(10_000);
    }

    private static Connection connect(String uri) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(uri);
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection();
    }
}
