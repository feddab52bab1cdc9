package org.tumar.indicators.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.figures.Value;

/// What lies in the stores of offices must be readable for good.
class SheetFormTests {

    private static final String FORM_1 =
            "AgQABFkxAAxBQ1RVQUwCAAxmZW1hbGUCAAoxOC0yNAIACNCe0YgCAApydXJhbAQCAgAMbnVtYmVy"
                    + "AgACDAACABpjb3VudGVkIHR3aWNlAICa+LGoZwAMaW1wb3J0ADxpbXBvcnQgb2YgMjAyNi0wMy0z"
                    + "MVQwOTowMDowMFoADElNUE9SVAASU1VCTUlUVEVEAICa+LGoZwAMUkVHSU9OCAQCDgIEBPrnAAIQ"
                    + "AODu+7GoZwAKQWlndWwAEnJlY291bnRlZAAUQ09SUkVDVElPTgAQQVBQUk9WRUQA4O77sahnAARL"
                    + "WgQCAg4CAAIOAAIQAMDD/7GoZxwKGAIOAgACDgACEC4YAgAKYmxhbmsAAAIAEm5vdCBhc2tlZC4Y"
                    + "HgAEWTIADFRBUkdFVAAAAAAIAgIAHG5vdC1hcHBsaWNhYmxlAAAAGBoeBAIADHllcy1ubwACAAZ5"
                    + "ZXMAGBoeBgIACndvcmRzAAIAHndvcmRzLCBhbmQgbW9yZQAYGh4IABgaLgACKgAGQUxMBAAOVGFi"
                    + "bGUgMQICAg4CBAQE4gAAGBoeAA==";

    private static final Instant AT = Instant.parse("2026-03-31T09:00:00Z");
    private static final Authorship IMPORT =
            new Authorship(AT, "import", "import of " + AT, Origin.IMPORT);
    private static final Turn FOURTH = new Turn(AT, "REGION", 4);
    private static final Turn FIFTH = new Turn(AT.plusSeconds(60), "REGION", 5);

    @Test
    void readsForm1() {
        assertThat(SheetUnpacking.unpack("1.1", Base64.getDecoder().decode(FORM_1), List.of()))
                .isEqualTo(sheet());
    }

    @Test
    void refusesAFormThatItDoesNotKnow() {
        PackedWriter newer = new PackedWriter();
        newer.number(SheetPacking.FORM + 1L);

        assertThatThrownBy(() -> SheetUnpacking.unpack("1.1", newer.bytes(), List.of()))
                .hasMessageContaining("newer service");
    }

    static Sheet sheet() {
        Address corrected =
                new Address("Y1", RowMeasure.ACTUAL, new Cell("female", "18-24", "Ош", "rural"));
        Address removed = new Address("Y2", RowMeasure.TARGET, Cell.TOTAL);
        return new Sheet(
                "1.1",
                Map.of(corrected, corrected(), removed, removed()),
                Map.of(
                        new ClaimAddress("KZ", "ALL", FigureMeasure.ACTUAL, "Table 1"),
                        new History<>(
                                List.of(
                                        version(
                                                1,
                                                new Claim(
                                                        new Value.Numeric(new BigDecimal("12.5")),
                                                        2))))),
                List.of());
    }

    private static History<Entry> corrected() {
        Version<Entry> correction =
                new Version<>(
                        2,
                        Optional.of(entry("-13.05")),
                        new Authorship(AT.plusSeconds(30), "Aigul", "recounted", Origin.CORRECTION),
                        State.APPROVED,
                        new Turn(AT.plusSeconds(30), "KZ", 2));
        Line<Entry> told =
                Line.<Entry>none()
                        .plus(new Offered<>(entry("14"), FIFTH, IMPORT))
                        .plus(
                                new Offered<>(
                                        new Entry(new Value.Blank(), "not asked"), FIFTH, IMPORT))
                        .overwriting(FOURTH);
        return new History<>(List.of(version(1, entry("12")), correction), Optional.of(told));
    }

    private static History<Entry> removed() {
        return new History<>(
                List.of(
                        version(1, new Entry(new Value.NotApplicable(), null)),
                        version(2, new Entry(new Value.YesNo(true), null)),
                        version(3, new Entry(new Value.Words("words, and more"), null)),
                        new Version<>(4, Optional.empty(), IMPORT, State.SUBMITTED, FIFTH)));
    }

    private static Entry entry(String number) {
        return new Entry(new Value.Numeric(new BigDecimal(number)), "counted twice");
    }

    private static <T> Version<T> version(long revision, T content) {
        return new Version<>(revision, Optional.of(content), IMPORT, State.SUBMITTED, FOURTH);
    }
}
