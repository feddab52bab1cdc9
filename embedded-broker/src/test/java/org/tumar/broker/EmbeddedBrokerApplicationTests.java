package org.tumar.broker;

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

class EmbeddedBrokerApplicationTests {

    private static final String QUEUE = "large";

    /// One that lost the thread of some connections and went on would deliver nothing there, and
    /// nobody would know.
    @Test
    void endsWhereItHasNoMemoryToDeliverWith() throws Exception {
        Process broker = start("-XX:MaxDirectMemorySize=8m");
        try (BufferedReader said = broker.inputReader()) {
            int port = Integer.parseInt(said.readLine().replace("ready ", ""));
            deliver(port, gzipped(64_000_000));

            assertThat(broker.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(broker.exitValue()).isEqualTo(EmbeddedBrokerApplication.BROKEN);
        } finally {
            broker.destroyForcibly();
        }
    }

    private static Process start(String option) throws IOException {
        ProcessBuilder broker =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                option,
                                "-cp",
                                System.getProperty("java.class.path"),
                                EmbeddedBrokerApplication.class.getName(),
                                "0",
                                "-",
                                "kz"));
        broker.environment().put(EmbeddedBrokerApplication.USERS, "kz=secret");
        return broker.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Qpid unpacks what is packed for who does not say that it can.
    private static void deliver(int port, byte[] packed) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri("amqp://kz:secret@127.0.0.1:" + port + "/kz");
        Connection connection = factory.newConnection();
        Channel channel = connection.createChannel();
        channel.queueDeclare(QUEUE, true, false, false, null);
        channel.basicPublish(
                "",
                QUEUE,
                new BasicProperties.Builder().userId("kz").contentEncoding("gzip").build(),
                packed);
        channel.basicConsume(QUEUE, true, (_, _) -> {}, _ -> {});
    }

    private static byte[] gzipped(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }
}
