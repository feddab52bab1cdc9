package org.tumar.indicators.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.CLOCK;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.indicator;
import static org.tumar.indicators.Fixtures.row;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.programme.Office;

class CorrectionsTests {

    private static final ProgrammeBody DEFINITION =
            definition(
                    "REGION",
                    indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ", "UZ"),
                    indicator("1.2", Unit.COUNT, Aggregation.SUM, "KZ"));

    private final MemoryProgrammes programmes = new MemoryProgrammes();
    private final Ledger ledger = new Ledger(programmes, Duration.ofSeconds(5));

    @BeforeEach
    void hold() {
        Change first = new Change(Optional.of(DEFINITION), List.of());
        ledger.change(CODE, (_, _) -> new Decided<>("held", Optional.of(first)));
    }

    @Test
    void leavesTheDefinitionAsItIs() {
        assertThat(correct("REGION", "1.1", "3")).isInstanceOf(CorrectionOutcome.Corrected.class);

        assertThat(held()).isEqualTo(DEFINITION);
    }

    @Test
    void leavesTheRegionsDefinitionToTheRegion() {
        correct("KZ", "1.1", "3");

        assertThat(held()).isEqualTo(DEFINITION);
    }

    @Test
    void refusesAFigureWhereTheIndicatorDoesNotApply() {
        assertThat(correct("UZ", "1.2", "3")).isInstanceOf(CorrectionOutcome.BadRow.class);
    }

    private CorrectionOutcome correct(String office, String indicator, String value) {
        FigureRowBody row = row(indicator, "Y1", RowMeasure.ACTUAL, value);
        return new Corrections(new Office(office, Fixtures.REGION), programmes, ledger, CLOCK)
                .correct(CODE, new CorrectionBody(row, null, "counted again"), "an officer");
    }

    private ProgrammeBody held() {
        return programmes.find(CODE).orElseThrow().definition();
    }
}
