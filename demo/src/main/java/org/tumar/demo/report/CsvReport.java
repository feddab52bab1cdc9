package org.tumar.demo.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.report.ReportAnswer.Coverage;
import org.tumar.demo.report.ReportAnswer.Figure;
import org.tumar.demo.report.ReportAnswer.Freshness;
import org.tumar.demo.report.ReportAnswer.Indicator;
import org.tumar.demo.report.ReportAnswer.Measure;
import org.tumar.demo.report.ReportAnswer.PeriodFigure;
import org.tumar.demo.report.ReportAnswer.Programme;

/// A programme for a machine: one line for each measure of each figure.
///
/// Scope `regional` is the region's roll-up; any other is an office. Period `ALL` is the whole
/// programme. A roll-up is as fresh as the least fresh of its offices and has no time of its own.
public final class CsvReport {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setRecordSeparator('\n')
                    .setHeader(
                            "indicator",
                            "scope",
                            "period",
                            "measure",
                            "status",
                            "value",
                            "partial",
                            "freshness",
                            "as_of")
                    .get();

    private record Origin(
            String indicator, String scope, Freshness freshness, @Nullable Instant asOf) {}

    private final Programme programme;
    private final @Nullable String period;

    /// @param period the one that was asked for; null for the whole programme and each of its
    ///   periods
    public CsvReport(Programme programme, @Nullable String period) {
        this.programme = programme;
        this.period = period;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Indicator indicator : programme.indicators()) {
                print(printer, indicator);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void print(CSVPrinter printer, Indicator indicator) throws IOException {
        if (indicator.regional() != null) {
            Freshness freshness = freshness(indicator.regional().coverage());
            Origin origin = new Origin(indicator.code(), "regional", freshness, null);
            print(printer, origin, indicator.regional());
        }
        for (ReportAnswer.National figure : indicator.national()) {
            ReportAnswer.Source source = figure.source();
            Origin origin =
                    new Origin(
                            indicator.code(), figure.office(), source.freshness(), source.asOf());
            print(printer, origin, figure);
        }
    }

    private void print(CSVPrinter printer, Origin origin, Figure figure) throws IOException {
        PeriodFigure asked =
                new PeriodFigure(
                        period == null ? "ALL" : period,
                        figure.target(),
                        figure.actual(),
                        figure.achievement());
        print(printer, origin, asked);
        for (PeriodFigure each : period == null ? figure.periods() : List.<PeriodFigure>of()) {
            print(printer, origin, each);
        }
    }

    private static void print(CSVPrinter printer, Origin origin, PeriodFigure figure)
            throws IOException {
        print(printer, origin, figure.period(), "target", figure.target());
        print(printer, origin, figure.period(), "actual", figure.actual());
        print(printer, origin, figure.period(), "achievement", figure.achievement());
    }

    private static void print(
            CSVPrinter printer, Origin origin, String period, String name, Measure measure)
            throws IOException {
        printer.printRecord(
                origin.indicator(),
                origin.scope(),
                period,
                name,
                measure.status(),
                value(measure),
                measure.partial(),
                origin.freshness(),
                origin.asOf());
    }

    private static @Nullable String value(Measure measure) {
        BigDecimal value = measure.value();
        return value == null ? measure.text() : value.toPlainString();
    }

    private static Freshness freshness(Coverage coverage) {
        if (!coverage.missing().isEmpty()) {
            return Freshness.MISSING;
        }
        return coverage.stale().isEmpty() ? Freshness.LIVE : Freshness.STALE;
    }
}
