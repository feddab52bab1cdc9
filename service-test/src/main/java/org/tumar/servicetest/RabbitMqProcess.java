package org.tumar.servicetest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/// RabbitMQ of this machine's package, as a node of its own: own ports, name, cookie and folders.
public final class RabbitMqProcess implements TestBroker {

    private static final Path SERVER = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
    private static final String USER = "tumar";
    private static final int OK = 200;
    private static final int BAD = 300;

    /// It keeps what is declared in memory for up to two seconds before it writes it.
    private static final Duration DECLARED = Duration.ofSeconds(3);

    private final Path server;
    private final boolean required;
    private final AtomicInteger hosts = new AtomicInteger();
    private final String password = UUID.randomUUID().toString();
    private final int amqp = BrokerProcess.freePort();
    private final int http = BrokerProcess.freePort();
    private final int names = BrokerProcess.freePort();
    private final int distribution = BrokerProcess.freePort();

    /// HTTP/1.1: the management interface loses a request that offers to go on in HTTP/2 now and
    /// then.
    private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private volatile long declared = System.nanoTime();
    private @Nullable Path folder;
    private @Nullable BrokerProcess process;

    RabbitMqProcess() {
        this(SERVER, "true".equals(System.getenv("CI")));
    }

    /// @param required whether tests fail where it is not installed; otherwise they are skipped
    RabbitMqProcess(Path server, boolean required) {
        this.server = server;
        this.required = required;
    }

    @Override
    public synchronized String fresh() {
        started();
        String host = "t" + hosts.incrementAndGet();
        put("/vhosts/" + host, "{}");
        permit(host, USER);
        declared = System.nanoTime();
        return uri(host);
    }

    @Override
    public synchronized String as(String uri, String user) {
        String host = uri.substring(uri.lastIndexOf('/') + 1);
        put("/users/" + user, "{\"password\":\"%s\",\"tags\":\"\"}".formatted(password));
        permit(host, user);
        return uri(host, user, password);
    }

    private void permit(String host, String user) {
        put(
                "/permissions/%s/%s".formatted(host, user),
                "{\"configure\":\".*\",\"write\":\".*\",\"read\":\".*\"}");
    }

    /// The AMQP URI of a virtual host that is known to be there, as a user who may do everything.
    public String uri(String host) {
        return "amqp://%s:%s@127.0.0.1:%d/%s".formatted(USER, password, amqp, host);
    }

    /// The AMQP URI of a virtual host as another user sees it.
    public String uri(String host, String user, String theirPassword) {
        return "amqp://%s:%s@127.0.0.1:%d/%s".formatted(user, theirPassword, amqp, host);
    }

    /// Asks the management interface: `/exchanges/kz`.
    ///
    /// @return JSON
    public String get(String path) {
        started();
        return answer(request(path).GET().build());
    }

    /// Tells the management interface: `/users/kz`.
    public void put(String path, String json) {
        started();
        answer(request(path).PUT(BodyPublishers.ofString(json)).build());
    }

    /// Loads definitions, as at a start with `load_definitions`.
    public void load(String definitions) {
        started();
        answer(request("/definitions").POST(BodyPublishers.ofString(definitions)).build());
    }

    /// Not before what was declared in the virtual host given last is on disk.
    @Override
    public void kill() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(100))
                .until(() -> System.nanoTime() - declared > DECLARED.toNanos());
        end();
    }

    private synchronized void end() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    @Override
    public synchronized void restart() {
        start();
    }

    @Override
    public String toString() {
        return "rabbitmq";
    }

    private synchronized void started() {
        if (process != null) {
            return;
        }
        if (!Files.isExecutable(server)) {
            absent();
        }
        start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    private void absent() {
        String text = "RabbitMQ is not installed; get it: sudo apt-get install rabbitmq-server";
        if (required) {
            throw new IllegalStateException(text);
        }
        System.err.println("Skipped: " + text);
        throw new TestAbortedException(text);
    }

    private void start() {
        Path in = folder == null ? prepared() : folder;
        folder = in;
        ProcessBuilder command =
                new ProcessBuilder("sh", "-c", "epmd & exec " + server).directory(in.toFile());
        command.environment().putAll(environment(in));
        process = BrokerProcess.start(command, in.resolve("start.log"), this::ready);
    }

    private Path prepared() {
        Path in = BrokerProcess.folder("rabbitmq");
        write(in.resolve("env.conf"), "");
        write(in.resolve("plugins"), "[rabbitmq_management].\n");
        write(
                in.resolve("rabbitmq.conf"),
                """
                listeners.tcp.local = 127.0.0.1:%d
                management.tcp.ip = 127.0.0.1
                management.tcp.port = %d
                default_user = %s
                default_pass = %s
                disk_free_limit.absolute = 10MB
                """
                        .formatted(amqp, http, USER, password));
        return in;
    }

    /// Nothing of a broker that the machine may run besides is touched: other names, own files.
    private Map<String, String> environment(Path in) {
        return Map.ofEntries(
                Map.entry("HOME", in.toString()),
                Map.entry("ERL_EPMD_PORT", String.valueOf(names)),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_NODENAME", "tumar-" + amqp + "@localhost"),
                Map.entry("RABBITMQ_DIST_PORT", String.valueOf(distribution)),
                Map.entry("RABBITMQ_MNESIA_BASE", in.resolve("data").toString()),
                Map.entry("RABBITMQ_LOG_BASE", in.resolve("log").toString()),
                Map.entry("RABBITMQ_CONFIG_FILE", in.resolve("rabbitmq.conf").toString()),
                Map.entry("RABBITMQ_ENABLED_PLUGINS_FILE", in.resolve("plugins").toString()),
                Map.entry("RABBITMQ_CONF_ENV_FILE", in.resolve("env.conf").toString()),
                Map.entry(
                        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                        "+sbwt none +sbwtdcpu none +sbwtdio none"));
    }

    private boolean ready() {
        try {
            return Connections.open(amqp)
                    && client.send(request("/overview").GET().build(), BodyHandlers.discarding())
                                    .statusCode()
                            == OK;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        String login =
                Base64.getEncoder()
                        .encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api%s".formatted(http, path)))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json");
    }

    private String answer(HttpRequest request) {
        try {
            HttpResponse<String> response = sent(request);
            if (response.statusCode() >= BAD) {
                throw new IllegalStateException(
                        "%s: %d %s"
                                .formatted(request.uri(), response.statusCode(), response.body()));
            }
            return response.body();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }

    /// Once more where the connection was kept from before the broker went away.
    private HttpResponse<String> sent(HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException _) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
