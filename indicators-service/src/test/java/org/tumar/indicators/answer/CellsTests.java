package org.tumar.indicators.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tumar.indicators.Fixtures.CODE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.CellBody;
import org.tumar.contracts.indicators.CellsBody;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.Unit;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.Golden;
import org.tumar.indicators.answer.CellsOutcome.FigureNotFound;
import org.tumar.indicators.answer.CellsOutcome.Found;
import org.tumar.indicators.answer.CellsOutcome.NotByKey;
import org.tumar.indicators.answer.CellsOutcome.NotCounted;
import org.tumar.indicators.answer.CellsOutcome.ProgrammeNotFound;
import org.tumar.indicators.fact.Counting;
import org.tumar.indicators.fact.FactFixtures;
import org.tumar.indicators.fact.MemoryFacts;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.programme.Office;

class CellsTests {

    private final MemoryProgrammes programmes = new MemoryProgrammes();
    private final Ledger ledger = new Ledger(programmes, Duration.ofSeconds(5));
    private final Counting counting = FactFixtures.counting(new MemoryFacts(), programmes, ledger);
    private final Cells cells =
            new Cells(new Office("KZ", Fixtures.REGION), programmes, counting, Fixtures.CLOCK);

    CellsTests() {
        ledger.change(
                CODE,
                (_, _) ->
                        new Decided<>(
                                true,
                                Optional.of(
                                        new Change(
                                                Optional.of(
                                                        Fixtures.definition(
                                                                "KZ",
                                                                derived("1", "campaigns.calls"),
                                                                derived(
                                                                        "2",
                                                                        "partners.network-members"),
                                                                derived(
                                                                        "3",
                                                                        "campaigns.calls[sex=male]"),
                                                                Fixtures.indicator(
                                                                        "4",
                                                                        Unit.COUNT,
                                                                        Aggregation.SUM,
                                                                        "KG"))),
                                                List.of()))));
        FactFixtures.call(counting, "2025-08-10", "female", "18-24", 2);
        FactFixtures.call(counting, "2025-09-30", null, null, 1);
        FactFixtures.call(counting, "2025-10-01", "male", null, 5);
        FactFixtures.join(counting, "P1", 1, "2025-01-15");
        FactFixtures.join(counting, "P2", 1, "2026-01-15");
    }

    private static IndicatorBody derived(String code, String derivation) {
        return FactFixtures.indicator(code, FigureSource.DERIVED, derivation);
    }

    @Test
    void tellsCallsApartByCallersForTheOfficeAlone() {
        CellsBody quarter = found("1", "2025-Q3", "sex", "age-group");

        assertThat(quarter.total().value()).isEqualByComparingTo("3");
        assertThat(quarter.cells())
                .extracting(CellBody::by, it -> it.derived().value().intValue())
                .containsExactly(
                        tuple(Map.of("sex", "female", "age-group", "18-24"), 2),
                        tuple(Map.of("sex", "unknown", "age-group", "unknown"), 1));
        Golden.sample("cells", quarter);
    }

    @Test
    void hasOneCellWhereItIsToldApartByNothingAndNoneOfNothing() {
        assertThat(found("1", "ALL").cells())
                .extracting(CellBody::by, it -> it.derived().value().intValue())
                .containsExactly(tuple(Map.of(), 8));
        assertThat(found("1", "2025-01", "sex").cells()).isEmpty();
        assertThat(found("1", "2025-01", "sex").total().value()).isEqualByComparingTo("0");
    }

    @Test
    void countsAStockUntilTheSpansLastDay() {
        assertThat(found("2", "2025-12", "kind").cells())
                .extracting(it -> it.by().get("kind"), it -> it.derived().value().intValue())
                .containsExactly(tuple("ngo", 1));
        assertThat(found("2", "ALL", "kind").total().value()).isEqualByComparingTo("2");
    }

    @Test
    void saysWhatThereIsNot() {
        assertThat(cells.of("NONE", "1", "ALL", List.of())).isEqualTo(new ProgrammeNotFound());
        assertThat(cells.of(CODE, "9", "ALL", List.of())).isEqualTo(new FigureNotFound());
        assertThat(cells.of(CODE, "4", "ALL", List.of())).isEqualTo(new FigureNotFound());
        assertThat(cells.of(CODE, "1", "2031-Q1", List.of())).isEqualTo(new FigureNotFound());
        assertThat(cells.of(CODE, "3", "ALL", List.of())).isEqualTo(new NotCounted());
        assertThat(cells.of(CODE, "2", "ALL", List.of("kind", "sex")))
                .isEqualTo(new NotByKey("sex", List.of("kind")));
    }

    @Test
    void knowsNothingOfAKindWithoutRecords() {
        Cells other =
                new Cells(
                        new Office("KZ", Fixtures.REGION),
                        programmes,
                        FactFixtures.nothing(programmes),
                        Fixtures.CLOCK);

        CellsBody none = ((Found) other.of(CODE, "1", "ALL", List.of("sex"))).cells();
        assertThat(none.total().status()).isEqualTo(MeasureStatus.NOT_REPORTED);
        assertThat(none.cells()).isEmpty();
    }

    private CellsBody found(String indicator, String period, String... by) {
        return ((Found) cells.of(CODE, indicator, period, List.of(by))).cells();
    }
}
