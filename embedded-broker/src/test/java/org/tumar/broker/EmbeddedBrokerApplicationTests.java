package org.tumar.broker;

import static com.rabbitmq.client.MessageProperties.PERSISTENT_BASIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerApplicationTests {

    private static final String QUEUE = "q";
    private static final int MANY = 100;

    /// One that lost the thread of some connections and went on would deliver nothing there, and
    /// nobody would know.
    @Test
    void endsWhereItHasNoMemoryToDeliverWith() throws Exception {
        Process broker = start("-", "-XX:MaxDirectMemorySize=8m");
        try (BufferedReader said = broker.inputReader()) {
            deliver(port(said), gzipped(64_000_000));

            assertThat(broker.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(broker.exitValue()).isEqualTo(EmbeddedBrokerApplication.BROKEN);
        } finally {
            broker.destroyForcibly();
        }
    }

    /// What it has confirmed is on disk then, and the queue that it is in.
    @Test
    void keepsWhatItConfirmedWhereItIsKilled(@TempDir Path folder) throws Exception {
        Process killed = start(folder.toString(), "-Xmx256m");
        try (BufferedReader said = killed.inputReader()) {
            Channel channel = connect(port(said)).createChannel();
            channel.confirmSelect();
            channel.queueDeclare(QUEUE, true, false, false, null);
            for (int i = 0; i < MANY; i++) {
                BasicProperties kept = PERSISTENT_BASIC.builder().userId("kz").build();
                channel.basicPublish("", QUEUE, kept, new byte[] {(byte) i});
            }
            channel.waitForConfirmsOrDie(60_000);
            killed.destroyForcibly().waitFor();
        }
        Process again = start(folder.toString(), "-Xmx256m");
        try (BufferedReader said = again.inputReader();
                Connection kz = connect(port(said))) {
            Channel channel = kz.createChannel();
            for (int i = 0; i < MANY; i++) {
                assertThat(channel.basicGet(QUEUE, true).getBody()).containsExactly(i);
            }
            assertThat(channel.basicGet(QUEUE, true)).isNull();
        } finally {
            again.destroyForcibly();
        }
    }

    private static int port(BufferedReader said) throws IOException {
        return Integer.parseInt(said.readLine().replace("ready ", ""));
    }

    private static Process start(String folder, String option) throws IOException {
        ProcessBuilder broker =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                option,
                                "-cp",
                                System.getProperty("java.class.path"),
                                EmbeddedBrokerApplication.class.getName(),
                                "0",
                                folder,
                                "kz"));
        broker.environment().put(EmbeddedBrokerApplication.USERS, "kz=secret");
        return broker.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Qpid unpacks what is packed for who does not say that it can.
    private static void deliver(int port, byte[] packed) throws Exception {
        Channel channel = connect(port).createChannel();
        channel.queueDeclare(QUEUE, true, false, false, null);
        channel.basicPublish(
                "",
                QUEUE,
                new BasicProperties.Builder().userId("kz").contentEncoding("gzip").build(),
                packed);
        channel.basicConsume(QUEUE, true, (_, _) -> {}, _ -> {});
    }

    private static Connection connect(int port) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri("amqp://kz:secret@127.0.0.1:" + port + "/kz");
        return factory.newConnection();
    }

    private static byte[] gzipped(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }
}
