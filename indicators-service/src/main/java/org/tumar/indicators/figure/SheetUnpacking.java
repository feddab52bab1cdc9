package org.tumar.indicators.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.indicators.figure.StatementDocument.Content;

/// Reads figures and claims that [SheetPacking] packed.
final class SheetUnpacking {

    /// The first that says when a version was recorded, and whether what was offered was approved.
    private static final long APPROVALS = 2;

    private final PackedReader in;
    private long form;

    private SheetUnpacking(byte[] packed) {
        this.in = new PackedReader(packed);
    }

    static Sheet unpack(String indicator, byte[] packed, List<Older> older) {
        return new SheetUnpacking(packed).sheet(indicator, older);
    }

    private Sheet sheet(String indicator, List<Older> older) {
        form = in.number();
        if (form > SheetPacking.FORM) {
            throw new IllegalStateException("a sheet was written by a newer service than this");
        }
        Map<Address, History<Entry>> figures = new HashMap<>();
        in.each(() -> figures.put(address(), history(StatementDocument::entry)));
        Map<ClaimAddress, History<Claim>> claims = new HashMap<>();
        in.each(() -> claims.put(claimAddress(), history(StatementDocument::claim)));
        return new Sheet(indicator, figures, claims, older);
    }

    private Address address() {
        return new Address(
                in.word(),
                RowMeasure.valueOf(in.word()),
                new Cell(
                        in.optional(in::word).orElse(null),
                        in.optional(in::word).orElse(null),
                        in.optional(in::word).orElse(null),
                        in.optional(in::word).orElse(null)));
    }

    private ClaimAddress claimAddress() {
        return new ClaimAddress(in.word(), in.word(), FigureMeasure.valueOf(in.word()), in.word());
    }

    private <T extends Statement> History<T> history(Content<T> content) {
        return new History<>(in.all(() -> version(content)), in.optional(() -> line(content)));
    }

    private <T extends Statement> Version<T> version(Content<T> content) {
        long revision = in.number();
        Optional<T> said = in.optional(() -> statement(content));
        Authorship authorship = authorship();
        State state = State.valueOf(in.word());
        Turn turn = turn();
        return form < APPROVALS
                ? new Version<>(revision, said, authorship, state, turn)
                : new Version<>(revision, said, authorship, state, turn, instant());
    }

    private Instant instant() {
        return in.once(Instant.class, () -> Instant.ofEpochMilli(in.number()));
    }

    private <T extends Statement> Line<T> line(Content<T> content) {
        return new Line<>(
                in.optional(() -> offered(content)),
                in.optional(() -> offered(content)),
                in.optional(() -> offered(content)),
                turn());
    }

    private <T extends Statement> Offered<T> offered(Content<T> content) {
        T said = statement(content);
        Turn turn = turn();
        Authorship authorship = authorship();
        return form < APPROVALS
                ? new Offered<>(said, turn, authorship)
                : new Offered<>(said, turn, authorship, State.valueOf(in.word()));
    }

    private <T extends Statement> T statement(Content<T> content) {
        ValueDocument value =
                new ValueDocument(
                        in.word(),
                        in.optional(this::decimal).orElse(null),
                        in.optional(in::word).orElse(null));
        return content.of(value, in.optional(in::word).orElse(null));
    }

    private BigDecimal decimal() {
        int scale = Math.toIntExact(in.number());
        return new BigDecimal(new BigInteger(in.raw()), scale);
    }

    private Authorship authorship() {
        return in.once(
                Authorship.class,
                () ->
                        new Authorship(
                                Instant.ofEpochMilli(in.number()),
                                in.word(),
                                in.word(),
                                Origin.valueOf(in.word())));
    }

    private Turn turn() {
        return in.once(
                Turn.class,
                () -> new Turn(Instant.ofEpochMilli(in.number()), in.word(), in.number()));
    }
}
