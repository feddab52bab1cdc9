package org.tumar.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HealthProbeTests {

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Test
    void tellsHealthyFromNot() throws IOException {
        assertThat(HealthProbe.isHealthy(at(answering(200)))).isTrue();
        assertThat(HealthProbe.isHealthy(at(answering(503)))).isFalse();
    }

    @Test
    void asksEachAddress() throws IOException {
        URI sound = at(answering(200));
        assertThat(HealthProbe.areHealthy(Stream.of(sound, at(answering(200))))).isTrue();
        assertThat(HealthProbe.areHealthy(Stream.of(sound, at(answering(503))))).isFalse();
    }

    @Test
    void takesSilenceForAnAnswer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(HealthProbe.isHealthy(at(silent.getLocalPort()))).isFalse();
        }
    }

    private static int answering(int status) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        return server.getAddress().getPort();
    }
}
