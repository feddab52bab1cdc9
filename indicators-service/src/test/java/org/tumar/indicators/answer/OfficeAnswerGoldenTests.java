package org.tumar.indicators.answer;

import static org.tumar.indicators.Fixtures.CLOCK;
import static org.tumar.indicators.Fixtures.cell;
import static org.tumar.indicators.Fixtures.claim;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.holding;
import static org.tumar.indicators.Fixtures.indicator;
import static org.tumar.indicators.Fixtures.noted;
import static org.tumar.indicators.Fixtures.row;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.Golden;
import org.tumar.indicators.fact.Counting;
import org.tumar.indicators.fact.FactFixtures;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.figure.Shown;
import org.tumar.indicators.programme.Office;

class OfficeAnswerGoldenTests {

    private static final Holding SAMPLE =
            holding(
                    definition(
                            "UZ",
                            indicator("1.1", Unit.COUNT, Aggregation.SUM, "UZ"),
                            indicator("1.2", Unit.PERCENT, Aggregation.RATIO, "UZ"),
                            indicator("1.3", Unit.PERCENT, Aggregation.MEAN, "UZ"),
                            indicator("1.4", Unit.YES_NO, Aggregation.LATEST, "UZ"),
                            trained()),
                    List.of(
                            row("1.1", "Y1", RowMeasure.BASELINE, "20"),
                            row("1.1", "Y1", RowMeasure.TARGET, "150"),
                            noted(row("1.1", "Y2", RowMeasure.TARGET, ""), "not set: closed"),
                            row("1.1", "Y1", RowMeasure.ACTUAL, "224"),
                            cell(row("1.1", "Y2", RowMeasure.ACTUAL, "40"), "female", null),
                            cell(row("1.1", "Y2", RowMeasure.ACTUAL, "24"), "male", null),
                            row("1.2", "Y1", RowMeasure.TARGET, "60"),
                            row("1.2", "Y1", RowMeasure.NUMERATOR, "2"),
                            row("1.2", "Y1", RowMeasure.DENOMINATOR, "3"),
                            row("1.2", "Y2", RowMeasure.ACTUAL, "n/a"),
                            row("1.3", "Y1", RowMeasure.ACTUAL, "61.5"),
                            row("1.3", "Y2", RowMeasure.ACTUAL, "64"),
                            row("1.4", "ALL", RowMeasure.TARGET, "yes"),
                            row("1.4", "Y1", RowMeasure.ACTUAL, "no"),
                            row("1.4", "Y1", RowMeasure.ASSESSED, "achieved"),
                            row("1.5", "Y1", RowMeasure.ACTUAL, "30"),
                            row("1.5", "Y2", RowMeasure.ACTUAL, "18")),
                    List.of(
                            claim("1.1", "UZ", "ALL", "290", "Table 3"),
                            claim("1.1", "UZ", "Y1", "224", "Table 3"),
                            claim("1.3", "REGION", "ALL", "62.80", "Section 2")));

    private static IndicatorBody trained() {
        return FactFixtures.indicator(
                        "1.5", FigureSource.REPORTED, "partners.people-trained[audience!=ngos]")
                .withOffice("UZ");
    }

    /// Twelve more than were reported for the second year.
    private static Counting counting() {
        Counting counting = FactFixtures.nothing(new MemoryProgrammes());
        FactFixtures.train(counting, "UZ-2025-001", 1, "2025-10-02", 30);
        FactFixtures.train(counting, "UZ-2026-001", 1, "2026-02-11", 30);
        return counting;
    }

    @Test
    void rendersTheSample() {
        Answers answers =
                new Answers(
                        new Office("UZ", Fixtures.REGION), new Shown(SAMPLE), counting(), CLOCK, 4);

        Golden.sample("office-answer", answers.answer(Set.of()));
    }
}
