package org.tumar.demo.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// An office that answers a gateway as a real one did, and changes whenever it is told to: the
/// [#MARK] in its answer, where that is in it, and its tags. It counts how often it is asked.
final class StubOffice implements AutoCloseable {

    /// Stands once in the answer that it is made of, where the count of changes is put.
    static final String MARK = "COUNT OF CHANGES";

    private static final int DIGITS = 9;

    private final String code;
    private final String stamp;
    private final String answer;
    private final HttpServer server;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong calls = new AtomicLong();
    private final byte[] before;
    private long told;

    /// @param answer with [#MARK] where it is to change, and with `STAMP` in the place of its tags'
    ///   first part
    StubOffice(String code, String answer) {
        this.code = code;
        this.stamp = "bench-" + code;
        this.answer = answer;
        this.before = before(code).getBytes(StandardCharsets.UTF_8);
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String code() {
        return code;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// What stands before its count of changes, and nowhere else.
    private static String before(String code) {
        return code + " after change ";
    }

    /// How often it had changed, as an answer to the full query has it; -1 where it is not in it.
    long changeIn(HttpAnswers answers) {
        int at = answers.indexOf(before);
        return at < 0 ? -1 : answers.number(at + before.length, DIGITS);
    }

    /// How often it was asked.
    long calls() {
        return calls.get();
    }

    /// Changes a figure's note.
    ///
    /// @return how often it has changed
    long change() {
        return changes.incrementAndGet();
    }

    /// Waits until somebody has been answered after so many changes.
    ///
    /// @return false where it takes too long
    synchronized boolean awaitTold(long change, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long left = atMost.toMillis();
        while (told < change && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        return told >= change;
    }

    private synchronized void told(long change) {
        told = Math.max(told, change);
        notifyAll();
    }

    /// What its tag starts with after so many changes.
    String stamp(long change) {
        return stamp + "-" + change;
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        try (exchange) {
            long change = changes.get();
            String tag = "\"" + stamp(change) + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                told(change);
                return;
            }
            byte[] body =
                    answer.replace(MARK, before(code) + "%09d".formatted(change))
                            .replace("STAMP", stamp(change))
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            told(change);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
