package org.tumar.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.tumar.demo.console.CommandFailed;

class TargetTests {

    private static final Target REPORTED = Target.shipped("ct0495");

    @Test
    void hasThePublishedTotals() {
        SortedMap<Cell, Long> expected = REPORTED.expected(REPORTED.countries());

        assertThat(List.of("1.1", "1.2", "1.2.1", "1.2.2", "2.2.1"))
                .extracting(it -> expected.get(new Cell(it, "REGION", Cell.WHOLE)))
                .containsExactly(1_937L, 9_570L, 934_492L, 88_893L, 38L);
    }

    @Test
    void expectsNothingWhereACountryHasNothingToReport() {
        assertThat(REPORTED.expected(List.of("KG"))).containsEntry(new Cell("1.1", "KG", "Y1"), 0L);
    }

    @Test
    void expectsNothingOfTheRegionWhereACountryIsLeftOut() {
        assertThat(REPORTED.expected(List.of("KZ", "UZ")).keySet())
                .extracting(Cell::office)
                .containsOnly("KZ", "UZ");
    }

    @Test
    void keepsOneOfWhatIsThere() {
        Target small = REPORTED.scaled(0.000_001);

        assertThat(small.count(Counted.CALLS, "UZ", "Y1")).isEqualTo(1);
        assertThat(small.count(Counted.CALLS, "KG", "Y1")).isZero();
    }

    @Test
    void refusesAProgrammeThatNoRecordsCanBeMadeFor() {
        assertThatThrownBy(() -> Target.shipped("px0179"))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("PX.0179 has no indicator that records can be made for.");
    }

    @Test
    void refusesAProgrammeThatDoesNotShip() {
        assertThatThrownBy(() -> Target.shipped("nothing"))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("No programme nothing ships with Tumar. There are: ct0495, px0179.");
    }
}
