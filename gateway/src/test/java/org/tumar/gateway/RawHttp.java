package org.tumar.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/// Requests that a well-behaved client would not send.
final class RawHttp {

    private RawHttp() {}

    static String send(int port, String request) throws IOException {
        try (Socket socket = asking(port, request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// What is answered while the body is still to come, as far as the text.
    static String answerUpTo(String text, int port, String request) throws IOException {
        try (Socket socket = asking(port, request)) {
            return upTo(text, socket.getInputStream());
        }
    }

    static String upTo(String text, InputStream answer) throws IOException {
        StringBuilder said = new StringBuilder();
        for (int read = 0; read >= 0 && said.indexOf(text) < 0; ) {
            read = answer.read();
            said.append((char) read);
        }
        return said.toString();
    }

    /// A connection on which a request was sent, and nothing of the answer taken.
    static Socket asking(int port, String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(known(request).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    /// The request with somebody who asks.
    private static String known(String request) {
        String path = request.split(" ", -1)[1];
        return request.replaceFirst("\n", "\nAuthorization: " + Identities.bearerFor(path) + "\n");
    }

    /// Sends bytes one by one until there is an answer.
    static String drip(String upTo, int port, String request) throws IOException {
        try (Socket socket = asking(port, request)) {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        socket.getOutputStream().write(' ');
                        return socket.getInputStream().available() > 0;
                    });
            return upTo(upTo, socket.getInputStream());
        }
    }

    /// Sends so many bytes, those past the first part only once the condition holds.
    static String upload(URI target, long size, int first, BooleanSupplier goOn)
            throws IOException {
        try (Socket socket = new Socket(target.getHost(), target.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                            .formatted(
                                    target.getPath(), Identities.bearerFor(target.getPath()), size)
                            .getBytes(StandardCharsets.ISO_8859_1));
            byte[] part = new byte[first];
            out.write(part);
            out.flush();
            Awaitility.await().until(goOn::getAsBoolean);
            for (long left = size - first; left > 0; left -= first) {
                out.write(part, 0, (int) Math.min(first, left));
            }
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
