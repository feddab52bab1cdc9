package org.tumar.demo.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Reads HTTP/1.1 answers from one connection, with as little work as can be.
final class HttpAnswers {

    private static final int UNTIL_STATUS = "HTTP/1.1 ".length();

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int length;
    private boolean last;

    HttpAnswers(InputStream in) {
        this.in = in;
    }

    /// Reads the next answer to its end.
    ///
    /// @return its status
    int next() throws IOException {
        String line = line();
        int status = Integer.parseInt(line.substring(UNTIL_STATUS, UNTIL_STATUS + 3));
        int size = 0;
        boolean chunked = false;
        last = false;
        for (line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                size = Integer.parseInt(header.substring(15).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                chunked = header.contains("chunked");
            } else if (header.startsWith("connection:")) {
                last = header.contains("close");
            }
        }
        length = 0;
        if (chunked) {
            chunks();
        } else {
            bytes(size);
        }
        return status;
    }

    /// Whether the server closes the connection after the answer that was read last.
    boolean wasLast() {
        return last;
    }

    /// The body of the answer that was read last.
    byte[] body() {
        return Arrays.copyOf(buffer, length);
    }

    /// Where something stands first in the body of the answer that was read last; -1 where it does
    /// not.
    int indexOf(byte[] what) {
        int last = length - what.length;
        for (int at = 0; at <= last; at++) {
            if (buffer[at] == what[0]
                    && Arrays.equals(buffer, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }

    /// The number whose digits stand there.
    long number(int from, int digits) {
        return Long.parseLong(new String(buffer, from, digits, StandardCharsets.ISO_8859_1));
    }

    private void chunks() throws IOException {
        for (int size = chunk(); size > 0; size = chunk()) {
            bytes(size);
            line();
        }
        line();
    }

    private int chunk() throws IOException {
        String line = line();
        int extension = line.indexOf(';');
        return Integer.parseInt(extension < 0 ? line : line.substring(0, extension), 16);
    }

    private void bytes(int size) throws IOException {
        if (length + size > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + size));
        }
        if (in.readNBytes(buffer, length, size) < size) {
            throw new EOFException();
        }
        length += size;
    }

    private String line() throws IOException {
        byte[] line = new byte[128];
        int at = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (at == line.length) {
                line = Arrays.copyOf(line, 2 * at);
            }
            line[at++] = (byte) next;
        }
        int end = at > 0 && line[at - 1] == '\r' ? at - 1 : at;
        return new String(line, 0, end, StandardCharsets.ISO_8859_1);
    }
}
