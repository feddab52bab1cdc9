package org.tumar.kit.events;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Packing of large data.
final class Gzip {

    /// What a packed body may grow to: as much as a service takes over HTTP.
    static final int MOST = 64 * 1024 * 1024;

    private Gzip() {}

    static byte[] pack(byte[] data) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(data.length / 8);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(data);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /// As the packed body itself says in its last four bytes; never less than it has, nor more than
    /// [#MOST].
    static long unpackedSize(byte[] packed) {
        if (packed.length < Integer.BYTES) {
            return packed.length;
        }
        int said =
                ByteBuffer.wrap(packed)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt(packed.length - Integer.BYTES);
        return Math.clamp(
                Integer.toUnsignedLong(said), packed.length, Math.max(MOST, packed.length));
    }

    /// @throws Unreadable where it is not packed, or grows beyond [#MOST]
    static byte[] unpack(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            int most = Math.toIntExact(Math.min(MOST, unpackedSize(packed)));
            byte[] data = in.readNBytes(most + 1);
            if (data.length > most) {
                throw new Unreadable(
                        most == MOST
                                ? "its data grows beyond 64 MB when unpacked"
                                : "its data is larger than it says");
            }
            return data;
        } catch (IOException _) {
            throw new Unreadable("its data cannot be unpacked");
        }
    }
}
