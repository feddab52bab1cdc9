package org.tumar.indicators.figure;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Puts numbers and words into few bytes, and what repeats only once. [PackedReader] reads them.
final class PackedWriter {

    private static final int SIZE = 1 << 12;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(SIZE);
    private final Map<Object, Integer> known = new HashMap<>();

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /// Small ones, of either sign, take a byte.
    void number(long number) {
        long left = (number << 1) ^ (number >> (Long.SIZE - 1));
        while (left >>> 7 != 0) {
            bytes.write(((int) left & SEVEN_BITS) | MORE);
            left >>>= 7;
        }
        bytes.write((int) left);
    }

    void raw(byte[] data) {
        number(data.length);
        bytes.writeBytes(data);
    }

    void word(String word) {
        once(word, it -> raw(it.getBytes(StandardCharsets.UTF_8)));
    }

    /// Something that may have been written before.
    <T> void once(T what, Consumer<T> writing) {
        Integer place = known.get(what);
        if (place == null) {
            number(0);
            writing.accept(what);
            known.put(what, known.size() + 1);
        } else {
            number(place);
        }
    }

    <T> void optional(@Nullable T what, Consumer<T> writing) {
        if (what == null) {
            number(0);
        } else {
            number(1);
            writing.accept(what);
        }
    }

    <T> void all(Collection<T> all, Consumer<T> writing) {
        number(all.size());
        all.forEach(writing);
    }
}
