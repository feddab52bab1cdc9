package org.tumar.demo.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.office.Json;
import org.tumar.demo.region.As;
import org.tumar.demo.region.Change;
import org.tumar.demo.region.RunningRegion;
import org.tumar.demo.region.StateFolder;
import org.tumar.demo.region.Tokens;
import tools.jackson.databind.JsonNode;

/// A region that `tumar up` has started on free ports. With `MONGODB_URI` in the environment it
/// keeps its data there.
final class LiveRegion implements AutoCloseable {

    static final List<String> OFFICES = List.of("REGION", "KZ", "KG", "TJ", "TM", "UZ");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int PORTS = 25;
    private static final AtomicInteger NEXT_BLOCK =
            new AtomicInteger(20_000 + (int) (ProcessHandle.current().pid() % 400) * PORTS);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Cli cli;
    private final Path output;
    private final int block = freeBlock();
    private Process up;
    private @Nullable Tokens tokens;

    private LiveRegion(Path folder, String... options) {
        cli = new Cli(folder.resolve("state"));
        output = folder.resolve("up.txt");
        up = start(options);
    }

    /// Waits until it is up.
    static LiveRegion start(Path folder, String... options) {
        LiveRegion region = new LiveRegion(folder, options);
        region.awaitUp();
        return region;
    }

    Cli cli() {
        return cli;
    }

    Process process() {
        return up;
    }

    /// What `up` has printed.
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The options that move `up` to this region's ports.
    List<String> ports() {
        List<String> options = new ArrayList<>();
        options.add("--port=" + block);
        options.add("--office-port=" + (block + 1));
        options.add("--gateway-port=" + (block + 7));
        options.add("--broker-port=" + (block + 12));
        options.add("--identity-port=" + (block + 14));
        options.add("--campaigns-port=" + (block + 15));
        options.add("--partners-port=" + (block + 20));
        mongodb()
                .ifPresentOrElse(
                        uri -> options.add("--mongodb=" + uri),
                        () -> options.add("--store-port=" + (block + 13)));
        return options;
    }

    int gatewayPort() {
        return block;
    }

    /// Every process that it has started and that lives.
    List<ProcessHandle> children() {
        return up.toHandle().descendants().toList();
    }

    /// Runs it again, from what an earlier run kept.
    void restart(String... options) {
        up = start(options);
        awaitUp();
    }

    /// As other commands reach it.
    RunningRegion running() {
        RunningRegion running = RunningRegion.of(new StateFolder(cli.state()));
        if (tokens == null) {
            tokens = running.tokens();
        }
        return running.with(tokens);
    }

    void stop(String process) {
        change(process, "stop");
    }

    /// Until the gateway sees it.
    void start(String process) {
        Cli.Ran ran = cli.run("start", process);
        if (ran.exit() != 0) {
            throw new AssertionError(ran.toString());
        }
    }

    /// Until it is ready, whether the gateway sees it or not.
    void startUnseen(String process) {
        change(process, "start");
    }

    /// As by `kill -9`.
    ///
    /// @param argument that its command line has
    void kill(String argument) {
        ProcessHandle process =
                children().stream()
                        .filter(it -> it.info().commandLine().orElse("").contains(argument))
                        .findFirst()
                        .orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /// The port of a country's national gateway.
    int nationalGatewayPort(String country) {
        return block + 6 + OFFICES.indexOf(country);
    }

    /// AMQP URI of an office's virtual host.
    String broker(String office) {
        try {
            return Json.MAPPER
                    .readTree(Files.readString(cli.state().resolve("run").resolve("region.json")))
                    .path("brokers")
                    .path(office)
                    .asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The answer's data; the whole answer where there are errors.
    JsonNode ask(String query) {
        String answer = running().gateway().ask(query, Map.of());
        JsonNode json = Json.MAPPER.readTree(answer);
        if (json.has("errors")) {
            throw new AssertionError(answer);
        }
        return json.path("data");
    }

    /// Of the regional gateway, as what collects metrics.
    HttpResponse<String> get(String path) {
        return get(block, path);
    }

    /// Of a country's national gateway, whatever the status.
    HttpResponse<String> getNational(String country, String path) {
        return get(nationalGatewayPort(country), path);
    }

    /// What a gateway answers somebody who sends it something.
    ///
    /// @param asked such as `POST /v1/partners`
    HttpResponse<String> send(int port, String asked, As as, String body) {
        String[] parts = asked.split(" ", 2);
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + parts[1]))
                            .method(parts[0], BodyPublishers.ofString(body))
                            .header("Authorization", "Bearer " + running().tokens().of(as))
                            .header("Content-Type", "application/json")
                            .build();
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// What a country's national gateway answers.
    JsonNode askNational(String country, String query) {
        String answer = running().gatewayOf(country).ask(query, Map.of());
        return Json.MAPPER.readTree(answer).path("data");
    }

    /// Of an office's indicators-service itself, whatever the status.
    HttpResponse<String> getIndicators(String office, String path) {
        return get(indicatorsPort(office), path);
    }

    int indicatorsPort(String office) {
        return block + 1 + OFFICES.indexOf(office);
    }

    /// What all offices hold, and how they tag it.
    List<String> everything() {
        return IntStream.range(0, OFFICES.size())
                .mapToObj(i ->
                        get(block + 1 + i, "/v1/programmes?code=CT.0495&code=PX.0179&code=BAD"))
                .map(LiveRegion::tagged)
                .toList();
    }

    private static String tagged(HttpResponse<String> answer) {
        String tag =
                answer.headers()
                        .firstValue("ETag")
                        .orElseThrow(() ->
                                new AssertionError(
                                        "%s: %d %s"
                                                .formatted(
                                                        answer.uri(),
                                                        answer.statusCode(),
                                                        answer.body())));
        return tag + answer.body();
    }

    Path lastGood() {
        return cli.state().resolve("last-good");
    }

    /// Makes a stopped gateway one that no office has ever answered.
    void forgetLastGoodAnswers() {
        try (Stream<Path> walk = Files.walk(lastGood())) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As a user's Ctrl-C or a service manager ends it.
    void end() {
        up.destroy();
        try {
            if (!up.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
    }

    static Optional<String> mongodb() {
        return Optional.ofNullable(System.getenv("MONGODB_URI")).filter(uri -> !uri.isBlank());
    }

    private HttpResponse<String> get(int port, String path) {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        try {
            As as = path.startsWith("/v1/") ? As.GATEWAY : As.MONITOR;
            HttpRequest request =
                    HttpRequest.newBuilder(uri)
                            .header("Authorization", "Bearer " + running().tokens().of(as))
                            .build();
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Process start(String... options) {
        tokens = null;
        List<String> arguments = new ArrayList<>(List.of("up"));
        arguments.addAll(List.of(options));
        arguments.addAll(ports());
        return cli.start(output, arguments.toArray(String[]::new));
    }

    private void awaitUp() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast(this::checkAlive)
                .until(() -> output().contains("The region is up"));
    }

    private void checkAlive() {
        if (!up.isAlive()) {
            throw new AssertionError("up ended: " + output());
        }
    }

    private void change(String process, String verb) {
        Change change = running().change(process, verb);
        if (!(change instanceof Change.Done)) {
            throw new AssertionError("%s %s: %s".formatted(verb, process, change));
        }
    }

    /// Ports in a row that nobody uses now, and no other region here will.
    private static int freeBlock() {
        return IntStream.generate(() -> NEXT_BLOCK.getAndAdd(PORTS))
                .filter(first -> IntStream.range(first, first + PORTS).allMatch(LiveRegion::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
