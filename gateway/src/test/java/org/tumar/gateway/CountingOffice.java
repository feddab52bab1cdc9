package org.tumar.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// An office that counts an upload as it comes, and gives an export in two halves.
final class CountingOffice implements AutoCloseable {

    static final int FIRST = 200_000;

    private final HttpServer server;
    private final AtomicLong received = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch second = new CountDownLatch(1);
    private volatile boolean whole = true;

    CountingOffice() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/imports", this::count);
        server.createContext("/v1/programmes", this::give);
        server.start();
    }

    private void count(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream in = exchange.getRequestBody()) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                received.addAndGet(read);
            }
            byte[] answer = ("got " + received).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void give(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/zip");
            exchange.sendResponseHeaders(200, 2L * FIRST);
            exchange.getResponseBody().write(new byte[FIRST]);
            exchange.getResponseBody().flush();
            if (!second.await(10, TimeUnit.SECONDS)) {
                throw new IOException("nobody read the first half");
            }
            if (!whole) {
                throw new IOException("broken off");
            }
            exchange.getResponseBody().write(new byte[FIRST]);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void goOn() {
        second.countDown();
    }

    /// Ends the export after its first half.
    void breakOff() {
        whole = false;
        second.countDown();
    }

    int asked() {
        return asked.get();
    }

    long received() {
        return received.get();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
