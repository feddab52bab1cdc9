package org.tumar.indicators.figure;

import java.math.BigDecimal;

/// A sheet's figures and claims as they are stored. [SheetUnpacking] reads them.
///
/// Who, when and why stands once for all versions that share it, as do words.
final class SheetPacking {

    /// Of how the bytes are to be read; a reader knows this one and those before it.
    static final int FORM = 2;

    private final PackedWriter out = new PackedWriter();

    private SheetPacking() {}

    static byte[] pack(Sheet sheet) {
        SheetPacking packing = new SheetPacking();
        packing.sheet(sheet);
        return packing.out.bytes();
    }

    private void sheet(Sheet sheet) {
        out.number(FORM);
        out.all(
                sheet.figures().entrySet(),
                it -> {
                    address(it.getKey());
                    history(it.getValue());
                });
        out.all(
                sheet.claims().entrySet(),
                it -> {
                    address(it.getKey());
                    history(it.getValue());
                });
    }

    private void address(Address address) {
        out.word(address.period());
        out.word(address.measure().name());
        Cell cell = address.cell();
        out.optional(cell.sex(), out::word);
        out.optional(cell.ageGroup(), out::word);
        out.optional(cell.settlement(), out::word);
        out.optional(cell.category(), out::word);
    }

    private void address(ClaimAddress address) {
        out.word(address.scope());
        out.word(address.period());
        out.word(address.measure().name());
        out.word(address.where());
    }

    private <T extends Statement> void history(History<T> history) {
        out.all(history.versions(), this::version);
        out.optional(history.told().orElse(null), this::line);
    }

    private <T extends Statement> void version(Version<T> version) {
        out.number(version.revision());
        out.optional(version.content().orElse(null), this::statement);
        authorship(version.authorship());
        out.word(version.state().name());
        turn(version.turn());
        out.once(version.known(), it -> out.number(it.toEpochMilli()));
    }

    private <T extends Statement> void line(Line<T> line) {
        out.optional(line.stated().orElse(null), this::offered);
        out.optional(line.remarked().orElse(null), this::offered);
        out.optional(line.blank().orElse(null), this::offered);
        turn(line.overwrites());
    }

    private <T extends Statement> void offered(Offered<T> offered) {
        statement(offered.content());
        turn(offered.turn());
        authorship(offered.authorship());
        out.word(offered.state().name());
    }

    private void statement(Statement statement) {
        StatementDocument content = StatementDocument.of(statement);
        out.word(content.value().kind());
        out.optional(content.value().number(), this::decimal);
        out.optional(content.value().text(), out::word);
        out.optional(content.note(), out::word);
    }

    private void decimal(BigDecimal number) {
        out.number(number.scale());
        out.raw(number.unscaledValue().toByteArray());
    }

    private void authorship(Authorship authorship) {
        out.once(
                authorship,
                it -> {
                    out.number(it.at().toEpochMilli());
                    out.word(it.by());
                    out.word(it.reason());
                    out.word(it.origin().name());
                });
    }

    private void turn(Turn turn) {
        out.once(
                turn,
                it -> {
                    out.number(it.at().toEpochMilli());
                    out.word(it.office());
                    out.number(it.sequence());
                });
    }
}
