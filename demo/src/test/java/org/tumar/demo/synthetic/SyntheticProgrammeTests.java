package org.tumar.demo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.programmefiles.ProgrammeContent;

class SyntheticProgrammeTests {

    private static final SyntheticProgramme FULL = new SyntheticProgramme(200, 60, 1);

    @Test
    void hasTwentyIndicatorsToAResultAndEveryFigure() {
        ProgrammeContent content = FULL.content();

        assertThat(content.results()).hasSize(120_000).hasSize(FULL.figures());
        assertThat(content.definition().periods()).hasSize(60);
        assertThat(content.definition().indicators())
                .filteredOn(indicator -> indicator.result().equals("3"))
                .hasSize(20);
    }

    @Test
    void knowsItsSumsBeforehand() {
        long sum =
                FULL.content().results().stream()
                        .filter(row -> row.office().equals("KG"))
                        .filter(row ->
                                row.row().indicator().equals(SyntheticProgramme.indicator(41)))
                        .filter(row -> row.row().measure() == RowMeasure.ACTUAL)
                        .mapToLong(row -> Long.parseLong(row.row().value()))
                        .sum();

        assertThat(FULL.total(41, "KG", RowMeasure.ACTUAL)).isEqualTo(sum).isPositive();
    }

    @Test
    void isTheSameForTheSameSeedAlone() {
        assertThat(new SyntheticProgramme(2, 3, 7).content())
                .isEqualTo(new SyntheticProgramme(2, 3, 7).content())
                .isNotEqualTo(new SyntheticProgramme(2, 3, 8).content());
    }
}
