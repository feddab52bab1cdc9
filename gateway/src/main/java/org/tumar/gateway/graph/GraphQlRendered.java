package org.tumar.gateway.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.tumar.gateway.offices.Basis;

/// An answer as it goes over the wire, and what it was made from.
final class GraphQlRendered {

    private final byte[] bytes;
    private final Basis basis;
    private final LocalDate day;
    private final GraphQlOutcome outcome;
    private final Set<Deed> deeds;
    private volatile byte @Nullable [] zipped;

    /// @param day on which the statuses in it were reckoned
    /// @param deeds what everybody does who is given it
    GraphQlRendered(
            byte[] bytes, Basis basis, LocalDate day, GraphQlOutcome outcome, Set<Deed> deeds) {
        this.outcome = outcome;
        this.deeds = deeds;
        this.bytes = bytes;
        this.basis = basis;
        this.day = day;
    }

    Basis basis() {
        return basis;
    }

    LocalDate day() {
        return day;
    }

    GraphQlOutcome outcome() {
        return outcome;
    }

    Set<Deed> deeds() {
        return deeds;
    }

    byte[] bytes() {
        return bytes;
    }

    /// Made once, where the first one asks for it.
    byte[] zipped() {
        byte[] known = zipped;
        if (known == null) {
            known = zip(bytes);
            zipped = known;
        }
        return known;
    }

    static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream zip = new Fast(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// An answer is read about as often as it is made: the fastest level costs the least in all.
    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
