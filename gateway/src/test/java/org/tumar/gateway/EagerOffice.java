package org.tumar.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// An office that answers a large body before it has come, over real sockets, one request on each.
final class EagerOffice implements AutoCloseable {

    private static final int TASTE = 100_000;
    private static final String END = "\r\n0\r\n\r\n";

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile List<byte[]> received = new CopyOnWriteArrayList<>();
    private volatile String early = "";
    private volatile String late = "";
    private volatile boolean closes;
    private volatile CountDownLatch readsOn = new CountDownLatch(0);

    EagerOffice() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    /// What it does from now on, with nothing received.
    ///
    /// @param early answered when it has read a little of a large body
    /// @param late answered when it has read all; empty for nothing
    /// @param closes at once after the early answer, with what it has not read
    void does(String early, String late, boolean closes) {
        received = new CopyOnWriteArrayList<>();
        this.early = early;
        this.late = late;
        this.closes = closes;
        readsOn = new CountDownLatch(0);
    }

    /// Answers early, and reads the rest only when it is told to.
    void dawdles(String early, CountDownLatch until) {
        does(early, "", false);
        readsOn = until;
    }

    /// Whether it got a chunked body to its end, as the gateway sends all of them.
    static boolean isWhole(byte[] received) {
        return new String(received, StandardCharsets.ISO_8859_1).endsWith(END);
    }

    static String answer(int status, String body) {
        return "HTTP/1.1 %d X\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, body.length(), body);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<byte[]> ended = received;
        try (socket) {
            socket.setSoTimeout(10_000);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] buffer = new byte[8_192];
            boolean answered = false;
            String tail = "";
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.write(buffer, 0, read);
                tail += new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                tail = tail.substring(Math.max(0, tail.length() - END.length()));
                if (!answered && all.size() > TASTE) {
                    out.write(early.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                    answered = true;
                    if (closes) {
                        return;
                    }
                    readsOn.await();
                }
                if (!late.isEmpty() && tail.equals(END)) {
                    out.write(late.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                    return;
                }
            }
        } catch (IOException | InterruptedException brokenOff) {
            // What came is what counts.
        } finally {
            ended.add(all.toByteArray());
        }
    }

    /// What came over each connection that has ended, its heads with it.
    List<byte[]> received() {
        return received;
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
