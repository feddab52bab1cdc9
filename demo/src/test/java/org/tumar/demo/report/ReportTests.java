package org.tumar.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tumar.demo.report.ReportAnswer.Programme;

/// One answer with everything that can be in one: stale, missing, partial, blank, in words,
/// withheld.
class ReportTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int WIDTH = 120;

    private final Programme programme = programme();

    @Test
    void rendersTheTableAndWhatDisagrees() {
        String text = String.join("\n", new TextReport(programme, null, NOW, WIDTH).lines());

        assertThat(text + "\n").isEqualTo(resource("table.txt"));
    }

    @Test
    void fitsItsWidth() {
        assertThat(new TextReport(programme, null, NOW, WIDTH).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(WIDTH));
    }

    @Test
    void explainsOnlyTheSignsThatAreInTheTable() {
        Programme some = with(programme.indicators().subList(1, 2));

        assertThat(new ReportTable(some, WIDTH).legend())
                .containsExactly("– not set or not reported", "n/a not applicable");
    }

    @Test
    void saysThatNothingDisagrees() {
        Programme agreed =
                new Programme(
                        "A",
                        "A",
                        null,
                        programme.start(),
                        programme.end(),
                        "KZ",
                        List.of(),
                        programme.indicators(),
                        List.of());

        assertThat(new TextReport(agreed, "Y1", NOW, WIDTH).lines())
                .contains("Discrepancies: none.", "2025-01-01 to 2026-12-31, period Y1");
    }

    @Test
    void doesNotTakeUnknownDiscrepanciesForNone() {
        Programme unknown =
                new Programme(
                        "A",
                        "A",
                        null,
                        programme.start(),
                        programme.end(),
                        "KZ",
                        List.of(),
                        programme.indicators(),
                        null);

        assertThat(new TextReport(unknown, null, NOW, WIDTH).lines())
                .contains("Discrepancies: not known, the gateway could not tell.");
    }

    @Test
    void rendersEveryMeasureAsCsv() {
        assertThat(new CsvReport(programme, null).text()).isEqualTo(resource("report.csv"));
    }

    @Test
    void rendersOnePeriodAsCsv() {
        assertThat(new CsvReport(programme, "Y1").text())
                .contains("1.2.1,KZ,Y1,actual,KNOWN,196981,false,LIVE,2026-03-01T11:59:58Z\n")
                .doesNotContain(",ALL,", ",Y2,");
    }

    private Programme with(List<ReportAnswer.Indicator> indicators) {
        return new Programme(
                "A",
                "A",
                null,
                programme.start(),
                programme.end(),
                "KZ",
                List.of(),
                indicators,
                List.of());
    }

    private static Programme programme() {
        ReportAnswer answer = Reporting.read(resource("answer.json"));
        return Objects.requireNonNull(Objects.requireNonNull(answer.data()).programme());
    }

    private static String resource(String name) {
        try (InputStream in = ReportTests.class.getResourceAsStream("/report/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
