package org.tumar.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tumar.demo.console.CommandFailed;

class CountsTests {

    private static final String ANSWER =
            """
            {"data": {"programme": {"indicators": [{
              "code": "1.2.2",
              "regional": {
                "derived": {"status": "KNOWN", "value": 7},
                "periods": [{"period": "Y1", "derived": {"status": "NOT_REPORTED"}}],
                "coverage": {"missing": ["TM"], "stale": []}},
              "national": [{
                "office": "KZ",
                "derived": {"status": "KNOWN", "value": 7},
                "periods": [{"period": "Y1", "derived": {"status": "KNOWN", "value": 0}}]}]
            }]}}}
            """;

    private final Counts counts = Counts.read(ANSWER, "CT.0495");

    @Test
    void areKnownByCell() {
        assertThat(counts.count(new Cell("1.2.2", "REGION", "ALL"))).isEqualTo(7);
        assertThat(counts.cells()).containsKey(new Cell("1.2.2", "KZ", "Y1"));
        assertThat(counts.cells()).doesNotContainKey(new Cell("1.2.2", "REGION", "Y1"));
        assertThat(counts.silent()).containsExactly("TM");
    }

    @Test
    void differWhereNothingIsKnownAndSomethingExpected() {
        TreeMap<Cell, Long> expected = new TreeMap<>();
        expected.put(new Cell("1.2.2", "KZ", "ALL"), 8L);
        expected.put(new Cell("1.2.2", "KZ", "Y1"), 0L);
        expected.put(new Cell("1.2.2", "TM", "ALL"), 2L);
        expected.put(new Cell("1.2.2", "TM", "Y1"), 0L);

        assertThat(Difference.of(expected, counts))
                .extracting(Difference::inWords)
                .containsExactly(
                        "1.2.2 KZ ALL: 8 expected, 7 counted: 1 missing",
                        "1.2.2 TM ALL: 2 expected, nothing counted: 2 missing");
    }

    @Test
    void areNoneOfAProgrammeThatTheRegionDoesNotKnow() {
        assertThatThrownBy(() -> Counts.read("{\"data\": {\"programme\": null}}", "CT.0495"))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("The region does not know CT.0495. Import it first.");
    }
}
