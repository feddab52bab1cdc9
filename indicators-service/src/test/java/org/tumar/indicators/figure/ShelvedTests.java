package org.tumar.indicators.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.AT;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.figures.Value;

class ShelvedTests {

    private static final Address STANDING = address("standing");
    private static final int MANY = Shelved.FEWEST + 1;

    @Test
    void putsWhatAnImportRemovedOnPagesWithAllItsVersions() {
        Shelved shelved =
                Shelved.of(sheet(version(1, "1", Origin.IMPORT), removed(Origin.IMPORT)), 3);

        assertThat(shelved.sheet().figures()).containsOnlyKeys(STANDING);
        assertThat(shelved.pages().stream().flatMap(it -> it.figures().values().stream()))
                .hasSize(MANY)
                .allSatisfy(it -> assertThat(it.versions()).hasSize(2));
    }

    @Test
    void keepsInTheSheetWhatHoldsAgainstImports() {
        Shelved shelved =
                Shelved.of(
                        sheet(
                                version(1, "1", Origin.IMPORT),
                                version(2, "2", Origin.IMPORT),
                                removed(Origin.CORRECTION)),
                        3);

        assertThat(shelved.sheet().figures())
                .hasSize(MANY + 1)
                .allSatisfy((_, history) -> assertThat(history.versions()).hasSize(1));
    }

    @Test
    void keepsInTheSheetWhatImportsSayMoreOfThanThatItIsGone() {
        Line<Entry> blank =
                Line.<Entry>none()
                        .plus(
                                new Offered<>(
                                        new Entry(new Value.Blank(), "asked again"),
                                        new Turn(AT, "REGION", 1),
                                        new Authorship(AT, "import", "import", Origin.IMPORT)));
        Map<Address, History<Entry>> figures = new HashMap<>();
        IntStream.range(0, MANY)
                .forEach(it ->
                        figures.put(
                                address("S" + it),
                                new History<>(
                                        List.of(
                                                version(1, "1", Origin.IMPORT),
                                                removed(Origin.IMPORT)),
                                        Optional.of(blank))));

        Shelved shelved = Shelved.of(new Sheet("1.1", figures, Map.of(), List.of()), 3);

        assertThat(shelved.sheet().figures()).hasSize(MANY);
        assertThat(shelved.sheet().figure(address("S0")).line()).isEqualTo(blank);
    }

    @Test
    void putsFewVersionsOnPagesWhereTheirRemarksAreLong() {
        String remark = "x".repeat(10_000);
        int versions = (int) Shelved.MOST_LETTERS / remark.length() + 2;
        Sheet sheet =
                new Sheet(
                        "1.1",
                        Map.of(
                                STANDING,
                                new History<>(
                                        IntStream.range(0, versions)
                                                .mapToObj(it -> remarked(it + 1, remark))
                                                .toList())),
                        Map.of(),
                        List.of());

        Shelved shelved = Shelved.of(sheet, versions);

        assertThat(shelved.sheet().figure(STANDING).versions()).hasSize(1);
        assertThat(shelved.pages()).hasSizeGreaterThan(1);
        assertThat(shelved.pages().stream().flatMap(it -> it.figure(STANDING).versions().stream()))
                .hasSize(versions - 1);
    }

    /// Many figures that went the same way, and one that stands.
    @SafeVarargs
    private static Sheet sheet(Version<Entry>... versions) {
        Map<Address, History<Entry>> figures = new HashMap<>();
        IntStream.range(0, MANY)
                .forEach(it ->
                        figures.put(
                                address("S" + it), new History<>(Stream.of(versions).toList())));
        figures.put(STANDING, new History<>(List.of(version(1, "1", Origin.IMPORT))));
        return new Sheet("1.1", figures, Map.of(), List.of());
    }

    private static Address address(String settlement) {
        return new Address("Y1", RowMeasure.ACTUAL, new Cell(null, null, settlement, null));
    }

    private static Version<Entry> version(long revision, String number, Origin origin) {
        return version(
                revision,
                Optional.of(new Entry(new Value.Numeric(new BigDecimal(number)), null)),
                origin);
    }

    private static Version<Entry> remarked(long revision, String remark) {
        return version(
                revision,
                Optional.of(new Entry(new Value.Numeric(BigDecimal.ONE), remark)),
                Origin.IMPORT);
    }

    private static Version<Entry> removed(Origin origin) {
        return version(2, Optional.empty(), origin);
    }

    private static Version<Entry> version(long revision, Optional<Entry> content, Origin origin) {
        return new Version<>(
                revision,
                content,
                new Authorship(AT.plusSeconds(revision), "somebody", "a reason", origin),
                State.SUBMITTED);
    }
}
