package org.tumar.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTests {

    private static final Map<String, String> USERS = Map.of("office", "test");

    @Test
    void keepsItsVirtualHostsApart() throws Exception {
        try (EmbeddedBroker broker = started(Optional.empty())) {
            try (Connection kz = connect(broker, "kz", "test");
                    Channel channel = kz.createChannel()) {
                publish(channel);
                assertThat(channel.messageCount("q")).isOne();
            }
            try (Connection kg = connect(broker, "kg", "test");
                    Channel channel = kg.createChannel()) {
                channel.queueDeclare("q", true, false, false, Map.of());
                assertThat(channel.messageCount("q")).isZero();
            }
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (EmbeddedBroker broker = started(Optional.empty())) {
            assertThatThrownBy(() -> connect(broker, "kz", "other"))
                    .isInstanceOf(PossibleAuthenticationFailureException.class);
        }
    }

    @Test
    void refusesAMessageInTheNameOfAnotherUser() throws Exception {
        try (EmbeddedBroker broker = started(Optional.empty())) {
            Connection office = connect(broker, "kz", "test");
            publish(office.createChannel(), "office");
            assertThatThrownBy(() -> publish(office.createChannel(), "kz")).isNotNull();
            assertThat(office.getCloseReason()).hasMessageContaining("reply-code=403");
            try (Connection again = connect(broker, "kz", "test");
                    Channel channel = again.createChannel()) {
                assertThat(channel.messageCount("q")).isOne();
            }
        }
    }

    @Test
    void keepsMessagesOverARestart(@TempDir Path folder) throws Exception {
        try (EmbeddedBroker broker = started(Optional.of(folder));
                Connection kz = connect(broker, "kz", "test");
                Channel channel = kz.createChannel()) {
            publish(channel);
        }
        try (EmbeddedBroker broker = started(Optional.of(folder));
                Connection kz = connect(broker, "kz", "test");
                Channel channel = kz.createChannel()) {
            assertThat(channel.basicGet("q", true).getBody()).asString().isEqualTo("kept");
        }
    }

    @Test
    void refusesAFolderWithEventsOfAnEarlierVersion(@TempDir Path folder) throws Exception {
        Path database = Files.createDirectories(folder.resolve("kz").resolve("kz"));
        Files.createFile(database.resolve("service.properties"));
        assertThatThrownBy(() -> started(Optional.of(folder)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(folder.resolve("kz").toString())
                .hasMessageContaining("earlier version");
    }

    @Test
    void namesNoPasswordInItsSettings() {
        assertThat(new BrokerSettings(0, Optional.empty(), List.of("kz"), Map.of("a", "secret")))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void readsUsersByLine() {
        assertThat(EmbeddedBrokerApplication.users("kz=a=b\nkg=c\n"))
                .isEqualTo(Map.of("kz", "a=b", "kg", "c"));
    }

    @Test
    void takesAUserNamedTwiceAlikeAndTellsOfTwoPasswordsWithoutThem() {
        assertThat(EmbeddedBrokerApplication.users("kz=a\nkz=a")).isEqualTo(Map.of("kz", "a"));
        assertThatThrownBy(() -> EmbeddedBrokerApplication.users("kz=secret\nkz=geheim"))
                .hasMessage("TUMAR_BROKER_USERS gives kz two passwords; keep one of them");
    }

    private static void publish(Channel channel) throws Exception {
        publish(channel, "office");
    }

    private static void publish(Channel channel, String user) throws Exception {
        channel.queueDeclare("q", true, false, false, Map.of());
        channel.confirmSelect();
        channel.basicPublish(
                "",
                "q",
                MessageProperties.PERSISTENT_BASIC.builder().userId(user).build(),
                "kept".getBytes(StandardCharsets.UTF_8));
        channel.waitForConfirmsOrDie(10_000);
    }

    private static EmbeddedBroker started(Optional<Path> folder) {
        return EmbeddedBroker.start(new BrokerSettings(0, folder, List.of("kz", "kg"), USERS));
    }

    private static Connection connect(EmbeddedBroker broker, String host, String password)
            throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(broker.port());
        factory.setVirtualHost(host);
        factory.setUsername("office");
        factory.setPassword(password);
        return factory.newConnection();
    }
}
