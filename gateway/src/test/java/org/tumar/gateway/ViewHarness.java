package org.tumar.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.Signal;
import org.tumar.kit.TumarJson;

/// Loads a gateway in front of stub offices that answer as large as CT.0495's really do, and says
/// what an answer costs. No test: run its main method.
final class ViewHarness {

    private static final String QUERY_FILE = "src/test/resources/scenarios/all-alive/query.graphql";

    /// An office whose answer is another one after each [#change()].
    private static final class Stub {

        private final String code;
        private final String sound;
        private final AtomicInteger revision = new AtomicInteger();
        private final HttpServer server;

        Stub(String code, String like) throws IOException {
            this.code = code;
            this.sound =
                    TumarJson.mapper()
                            .writeValueAsString(Ct0495.answer(like))
                            .replace("\"office\":\"" + like + "\"", "\"office\":\"" + code + "\"");
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
        }

        int change() {
            return revision.incrementAndGet();
        }

        private void answer(HttpExchange exchange) throws IOException {
            int now = revision.get();
            String tag = "\"" + code + now + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                byte[] body =
                        sound.replaceFirst("\"tag\":\"[^\"]*\"", "\"tag\":\"" + now + "\"")
                                .replaceFirst(
                                        "\"note\":\"[^\"]*\"", "\"note\":\"revision " + now + "\"")
                                .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        }
    }

    private ViewHarness() {}

    /// @param arguments `warm` or `change`, offices, connections, seconds
    public static void main(String[] arguments) throws Exception {
        // Else each answer of a stub waits 40 ms for the packet before it to be confirmed.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        boolean changing = arguments[0].equals("change");
        List<Stub> stubs = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            String like = Ct0495.COUNTRIES.get(i % 5);
            stubs.add(
                    new Stub(
                            i < 5 ? like : "" + (char) ('A' + i / 26) + (char) ('A' + i % 26),
                            like));
        }
        stubs.add(new Stub("REGION", "REGION"));
        ConfigurableApplicationContext gateway = Identities.gateway(settings(stubs));
        byte[] body =
                TumarJson.mapper()
                        .writeValueAsBytes(Map.of("query", Files.readString(Path.of(QUERY_FILE))));
        URI uri =
                URI.create(
                        "http://127.0.0.1:"
                                + gateway.getEnvironment().getProperty("local.server.port")
                                + "/graphql");
        for (int round = 0; round < 4; round++) {
            run(changing, stubs, gateway.getBean(Offices.class), uri, body, arguments);
        }
        gateway.close();
        System.exit(0);
    }

    private static String[] settings(List<Stub> stubs) {
        List<String> settings = new ArrayList<>(List.of("--server.port=0"));
        for (int i = 0; i < stubs.size(); i++) {
            String prefix = "--tumar.gateway.offices[" + i + "].";
            settings.add(prefix + "code=" + stubs.get(i).code);
            settings.add(
                    prefix
                            + "indicators=http://127.0.0.1:"
                            + stubs.get(i).server.getAddress().getPort());
        }
        return settings.toArray(String[]::new);
    }

    private static void run(
            boolean changing,
            List<Stub> stubs,
            Offices offices,
            URI uri,
            byte[] body,
            String[] arguments)
            throws InterruptedException {
        int connections = Integer.parseInt(arguments[2]);
        long end = System.nanoTime() + Long.parseLong(arguments[3]) * 1_000_000_000L;
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        AtomicInteger old = new AtomicInteger();
        AtomicInteger size = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(connections);
        long cpu = cpu();
        long began = System.nanoTime();
        for (int c = 0; c < connections; c++) {
            int client = c;
            Thread.ofVirtual()
                    .start(() -> {
                        try (HttpClient http =
                                HttpClient.newBuilder()
                                        .version(HttpClient.Version.HTTP_1_1)
                                        .build()) {
                            for (int i = 0; System.nanoTime() < end; i++) {
                                Stub stub = stubs.get((client + i) % (stubs.size() - 1));
                                int now = stub.revision.get();
                                long start = System.nanoTime();
                                if (changing) {
                                    now = stub.change();
                                    offices.changed(List.of(new Signal(stub.code, "CT.0495", "")));
                                }
                                String answer =
                                        http.send(
                                                        HttpRequest.newBuilder(uri)
                                                                .header(
                                                                        "Authorization",
                                                                        Identities.bearer(
                                                                                Identities.ANALYST))
                                                                .header(
                                                                        "Content-Type",
                                                                        "application/json")
                                                                .header(
                                                                        "X-Client",
                                                                        client + "-" + i)
                                                                .POST(
                                                                        HttpRequest.BodyPublishers
                                                                                .ofByteArray(body))
                                                                .build(),
                                                        HttpResponse.BodyHandlers.ofString())
                                                .body();
                                took.add(System.nanoTime() - start);
                                size.set(answer.length());
                                if (changing
                                        && connections == 1
                                        && !answer.contains("revision " + now + "\"")) {
                                    old.incrementAndGet();
                                }
                            }
                        } catch (IOException | InterruptedException failure) {
                            throw new IllegalStateException(failure);
                        } finally {
                            ended.countDown();
                        }
                    });
        }
        ended.await();
        double seconds = (System.nanoTime() - began) / 1e9;
        long[] sorted = took.stream().mapToLong(it -> it).sorted().toArray();
        System.out.printf(
                "%s: %d requests, %.0f/s, cpu %.2f ms each, p50 %.2f p95 %.2f p99 %.2f ms, %d bytes, old %d%n",
                Arrays.toString(arguments),
                sorted.length,
                sorted.length / seconds,
                (cpu() - cpu) / 1e6 / sorted.length,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                size.get(),
                old.get());
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
