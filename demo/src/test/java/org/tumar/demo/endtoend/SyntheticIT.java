package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.demo.synthetic.SyntheticProgramme;
import tools.jackson.databind.JsonNode;

/// A programme of 120,000 figures.
@InUsedRegion
class SyntheticIT {

    private static final SyntheticProgramme PROGRAMME = new SyntheticProgramme(200, 60, 1);
    private static final int RESULT = 3;

    private static final String QUERY =
            """
            { programme(code: "SYNTHETIC") { indicators(result: "3") {
                code title unit aggregation baseline { ...m }
                regional { ...f coverage { complete expected reporting missing stale } }
                national { office nationalCode ...f source { freshness asOf } } } } }
            fragment f on Figure { target { ...m } actual { ...m } achievement { ...m } status
              periods { period target { ...m } actual { ...m } achievement { ...m } note } }
            fragment m on Measure { status value text partial }
            """;

    @Test
    void importsAndAddsUpAHundredAndTwentyThousandFigures(LiveRegion region, @TempDir Path folder) {
        Path files = folder.resolve("synthetic");
        assertThat(region.cli().run("generate", files.toString()).exit()).isZero();

        Instant begun = Instant.now();
        Cli.Ran imported = region.cli().run("import", files.toString());
        say("import", begun);
        System.out.println(imported.out());
        assertThat(imported.exit()).as(imported.toString()).isZero();
        assertThat(imported.out()).contains("24,000 added", "rows/s");

        Instant asked = Instant.now();
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(isWhole(region.ask(QUERY))).isTrue());
        say("until every office has answered for the first time", asked);
        Instant again = Instant.now();
        assertSums(region.ask(QUERY));
        say("the query after that", again);
        System.out.println(region.cli().run("status").out());
    }

    /// An office's first answer after so large an import may come later than the gateway waits:
    /// then there is an error that says so, or what it said before, that it has no such figures.
    private static boolean isWhole(JsonNode data) {
        for (JsonNode indicator : data.path("programme").path("indicators")) {
            if (!indicator.path("regional").path("coverage").path("complete").asBoolean()) {
                return false;
            }
            for (JsonNode national : indicator.path("national")) {
                if (!national.path("actual").path("value").isNumber()) {
                    return false;
                }
            }
        }
        return !data.path("programme").path("indicators").isEmpty();
    }

    private static void assertSums(JsonNode data) {
        JsonNode indicators = data.path("programme").path("indicators");
        assertThat(indicators.size()).isEqualTo(20);
        for (int i = 0; i < 20; i++) {
            JsonNode indicator = indicators.get(i);
            int index = (RESULT - 1) * 20 + i;
            assertThat(indicator.path("code").asString())
                    .isEqualTo(SyntheticProgramme.indicator(index));
            JsonNode regional = indicator.path("regional");
            assertThat(sum(regional, "actual"))
                    .isEqualTo(PROGRAMME.total(index, RowMeasure.ACTUAL));
            assertThat(sum(regional, "target"))
                    .isEqualTo(PROGRAMME.total(index, RowMeasure.TARGET));
            assertThat(regional.path("periods").size()).isEqualTo(60);
            for (JsonNode national : indicator.path("national")) {
                assertThat(sum(national, "actual"))
                        .isEqualTo(
                                PROGRAMME.total(
                                        index,
                                        national.path("office").asString(),
                                        RowMeasure.ACTUAL));
            }
        }
    }

    private static long sum(JsonNode figure, String measure) {
        return figure.path(measure).path("value").decimalValue().longValueExact();
    }

    private static void say(String what, Instant begun) {
        System.out.printf("%s: %d ms%n", what, Duration.between(begun, Instant.now()).toMillis());
    }
}
