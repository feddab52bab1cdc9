package org.tumar.indicators.figure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads what a [PackedWriter] wrote, in that order. What repeats is read into one object.
final class PackedReader {

    private static final int SEVEN_BITS = 0x7f;

    private final byte[] bytes;
    private final List<Object> known = new ArrayList<>();
    private int at;

    PackedReader(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    long number() {
        long read = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            read |= (long) (next & SEVEN_BITS) << shift;
            shift += 7;
        } while (next < 0);
        return (read >>> 1) ^ -(read & 1);
    }

    byte[] raw() {
        int length = Math.toIntExact(number());
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    String word() {
        return once(String.class, () -> new String(raw(), StandardCharsets.UTF_8));
    }

    <T> T once(Class<T> type, Supplier<T> reading) {
        int place = Math.toIntExact(number());
        if (place > 0) {
            return type.cast(known.get(place - 1));
        }
        T first = reading.get();
        known.add(first);
        return first;
    }

    <T> Optional<T> optional(Supplier<T> reading) {
        return number() == 0 ? Optional.empty() : Optional.of(reading.get());
    }

    <T> List<T> all(Supplier<T> reading) {
        List<T> all = new ArrayList<>();
        each(() -> all.add(reading.get()));
        return all;
    }

    void each(Runnable reading) {
        for (long left = number(); left > 0; left--) {
            reading.run();
        }
    }
}
