package org.tumar.demo.region;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Executors;
import org.tumar.demo.office.Json;

/// Lets other commands of the same user see, stop and start the region's processes: loopback only,
/// and only with the token of the run file.
///
/// `GET /processes`; `POST /processes/{name}/stop`; `POST /processes/{name}/start`.
final class ControlServer implements AutoCloseable {

    private final Supervisor supervisor;
    private final byte[] authorization;
    private final HttpServer server;

    ControlServer(Supervisor supervisor, String token) {
        this.supervisor = supervisor;
        this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/processes", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!allowed(exchange)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            switch (exchange.getRequestMethod() + " " + path.length) {
                case "GET 2" -> answer(exchange, views());
                case "POST 4" -> answer(exchange, ChangeBody.of(change(path[2], path[3])));
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private boolean allowed(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        return given != null
                && MessageDigest.isEqual(authorization, given.getBytes(StandardCharsets.UTF_8));
    }

    private ProcessView[] views() {
        return supervisor.processes().stream().map(ProcessView::of).toArray(ProcessView[]::new);
    }

    private Change change(String name, String verb) {
        return switch (verb) {
            case "start" -> supervisor.start(name);
            case "stop" -> supervisor.stop(name);
            default -> new Change.Failed("There is no such thing to do: " + verb);
        };
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        byte[] json = Json.MAPPER.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }
}
