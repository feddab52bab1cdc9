package org.tumar.programmefiles;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.tumar.programmefiles.RowRules.Fault;

/// Strict UTF-8; a byte order mark is accepted.
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    sealed interface Decoding {}

    record Text(String text) implements Decoding {}

    /// @param line of the first byte that is none, from 1
    record Broken(int line) implements Decoding {}

    static Decoding decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            return new Broken(1 + (int) out.chars().filter(it -> it == '\n').count());
        }
        boolean marked = !out.isEmpty() && out.charAt(0) == BYTE_ORDER_MARK;
        return new Text(marked ? out.subSequence(1, out.length()).toString() : out.toString());
    }

    static Fault fault() {
        return FaultCode.NOT_UTF_8.whole(
                "This line is not UTF-8. Save the file as CSV UTF-8 (in Excel: \"CSV UTF-8 (Comma"
                        + " delimited)\").");
    }
}
