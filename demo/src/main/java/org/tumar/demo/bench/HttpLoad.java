package org.tumar.demo.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sends one request after the other over each of some kept-alive connections, and takes the time
/// of each. Every request has a correlation id of its own, so that no two are the same.
final class HttpLoad {

    /// What is asked for.
    ///
    /// @param path with its query
    /// @param body null for a GET
    /// @param token of whoever asks; null where nobody needs to know
    record Request(int port, String path, @Nullable String body, @Nullable String token) {}

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int ID_DIGITS = 12;

    private final Request request;
    private final int connections;
    private final AroundEach around;

    HttpLoad(Request request, int connections) {
        this(request, connections, AroundEach.NOTHING);
    }

    HttpLoad(Request request, int connections, AroundEach around) {
        this.request = request;
        this.connections = connections;
        this.around = around;
    }

    /// Keeps all connections busy for so long.
    Measured run(Duration time) {
        Seconds seconds = new Seconds();
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService executor = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                int connection = i;
                executor.execute(() -> keepBusy(connection, seconds, stop));
            }
            seconds.count(time);
            stop.set(true);
        }
        return seconds.measured();
    }

    /// A broken connection is an error, and is opened anew.
    private void keepBusy(int connection, Seconds seconds, AtomicBoolean stop) {
        byte[] bytes = bytes();
        int id = indexOfId(bytes);
        long number = connection * 10_000_000L;
        while (!stop.get()) {
            try (Socket socket = connect()) {
                OutputStream out = socket.getOutputStream();
                HttpAnswers answers =
                        new HttpAnswers(new BufferedInputStream(socket.getInputStream(), 1 << 16));
                while (!stop.get() && !answers.wasLast()) {
                    long begun = System.nanoTime();
                    around.before(connection);
                    number(bytes, id, number++);
                    out.write(bytes);
                    if (answers.next() == 200) {
                        around.after(connection, answers);
                        seconds.took(System.nanoTime() - begun);
                    } else {
                        seconds.failed();
                    }
                }
            } catch (IOException _) {
                if (!stop.get()) {
                    seconds.failed();
                }
            }
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), request.port()),
                TIMEOUT_MILLIS);
        return socket;
    }

    private byte[] bytes() {
        String body = request.body();
        String head =
                "%s %s HTTP/1.1\r\nHost: localhost:%d\r\nX-Correlation-Id: %s\r\nAccept: application/json\r\n"
                        .formatted(
                                body == null ? "GET" : "POST",
                                request.path(),
                                request.port(),
                                "0".repeat(ID_DIGITS));
        String token = request.token();
        String who = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
        String more =
                body == null
                        ? "\r\n"
                        : "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(body.getBytes(StandardCharsets.UTF_8).length, body);
        return (head + who + more).getBytes(StandardCharsets.UTF_8);
    }

    private static int indexOfId(byte[] bytes) {
        String name = "X-Correlation-Id: ";
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name) + name.length();
    }

    private static void number(byte[] bytes, int at, long number) {
        long rest = number;
        for (int i = at + ID_DIGITS - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /// One request, for its answer's body.
    ///
    /// @throws IOException where the status is not 200
    static byte[] once(Request request) throws IOException {
        return once(request, HttpAnswers::body);
    }

    /// The same, for what is made of the answer.
    static <T> T once(Request request, Function<HttpAnswers, T> made) throws IOException {
        HttpLoad load = new HttpLoad(request, 1);
        try (Socket socket = load.connect();
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            socket.getOutputStream().write(load.bytes());
            HttpAnswers answers = new HttpAnswers(in);
            int status = answers.next();
            if (status != 200) {
                throw new IOException("status " + status);
            }
            return made.apply(answers);
        }
    }
}
