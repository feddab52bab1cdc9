package org.tumar.demo.region;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.tumar.demo.office.OfficeSite;

/// A region whose offices, gateways and supervisor answer what a test wants. What a test says
/// nothing of is answered 404. An office that is silenced does not listen, and the regional gateway
/// says so of the regional one.
public final class StubRegion implements AutoCloseable {

    private static final List<String> OFFICES = List.of("REGION", "KZ", "KG");

    /// A request that came, such as `KZ POST /v1/parts?dryRun=false`.
    ///
    /// @param who such as `Bearer country-officer at KZ`: the stub's tokens say whose they are
    public record Asked(String what, String who, String body) {}

    private record Canned(int status, String body) {}

    private final Map<String, HttpServer> servers = new HashMap<>();
    private final Map<String, Canned> answers = new HashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    private volatile boolean regionIsSilent;

    public StubRegion(Path folder) {
        OFFICES.stream().filter(code -> !code.equals(OfficeSite.REGION)).forEach(this::serve);
        serve("gateway");
        serve("control");
        serve("identity");
        answer("control GET /processes", 200, "[]");
        StateFolder state = new StateFolder(folder);
        state.prepare(new Room(_ -> Room.NEEDED));
        new RunFile(
                        1,
                        port("control"),
                        "token",
                        sites(),
                        Map.of(),
                        new RunFile.Provider("http://127.0.0.1:" + port("identity"), "secret"),
                        List.of())
                .write(state.runFile());
    }

    /// @param request without its query
    public StubRegion answer(String request, int status, String body) {
        answers.put(request, new Canned(status, body));
        return this;
    }

    public StubRegion silence(String office) {
        if (office.equals(OfficeSite.REGION)) {
            regionIsSilent = true;
        } else {
            servers.get(office).stop(0);
        }
        return this;
    }

    /// The address of an office's own gateway.
    public String address(String office) {
        return "http://127.0.0.1:" + port(office);
    }

    /// Without what is asked of the supervisor and of the identity provider.
    public List<Asked> asked() {
        return asked.stream()
                .filter(each -> !each.what().startsWith("control GET"))
                .filter(each -> !each.what().startsWith("identity"))
                .toList();
    }

    /// What the identity provider was asked for, as a form.
    public List<Asked> wished() {
        return asked.stream().filter(each -> each.what().startsWith("identity")).toList();
    }

    @Override
    public void close() {
        servers.values().forEach(server -> server.stop(0));
    }

    private List<OfficeSite> sites() {
        return OFFICES.stream()
                .map(code -> new OfficeSite(code, code, port(code), port(code)))
                .toList();
    }

    /// One server stands for an office and its gateway.
    private int port(String name) {
        return servers.get(name.equals(OfficeSite.REGION) ? "gateway" : name)
                .getAddress()
                .getPort();
    }

    private void serve(String name) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> handle(name, exchange));
            server.start();
            servers.put(name, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One that says whose it is.
    private static Canned token(String form) {
        String role = form.replaceAll(".*role=([^&]*).*", "$1");
        String office =
                form.contains("office=") ? form.replaceAll(".*office=([^&]*).*", " at $1") : "";
        return new Canned(200, "{\"access_token\": \"%s%s\"}".formatted(role, office));
    }

    private void handle(String name, HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean regional = name.equals("gateway") && path.startsWith("/v1/");
            String request =
                    (regional ? OfficeSite.REGION : name) + " " + exchange.getRequestMethod() + " ";
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String who = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(new Asked(request + exchange.getRequestURI(), String.valueOf(who), body));
            Canned canned =
                    regional && regionIsSilent
                            ? new Canned(503, "{}")
                            : answers.getOrDefault(
                                    request + path,
                                    name.equals("identity") ? token(body) : new Canned(404, "{}"));
            byte[] bytes = canned.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(canned.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
