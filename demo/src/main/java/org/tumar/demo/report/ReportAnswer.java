package org.tumar.demo.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.DiscrepancyKind;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.MeasureStatus;

/// The gateway's answer to the report's query, as the public schema names things.
public record ReportAnswer(@Nullable Data data, @Nullable List<Fault> errors) {

    /// Whether nothing is wrong with it and every office is live.
    public boolean whole() {
        return (errors == null || errors.isEmpty())
                && data != null
                && data.programme() != null
                && data.programme().indicators().stream()
                        .flatMap(indicator -> indicator.national().stream())
                        .allMatch(figure -> figure.source().freshness() == Freshness.LIVE);
    }

    public record Data(@Nullable List<Listed> programmes, @Nullable Programme programme) {}

    public record Fault(String message, @Nullable List<Object> path) {}

    public record Listed(String code, String title) {}

    /// @param discrepancies null where they could not be had
    public record Programme(
            String code,
            String title,
            @Nullable String donor,
            LocalDate start,
            LocalDate end,
            String owner,
            List<Period> periods,
            List<Indicator> indicators,
            @Nullable List<Discrepancy> discrepancies) {}

    public record Period(String code, LocalDate start, LocalDate end) {}

    public record Indicator(
            String code, String title, @Nullable Regional regional, List<National> national) {}

    /// What the region and a country have in common.
    public interface Figure {
        Measure target();

        Measure actual();

        Measure achievement();

        AchievementStatus status();

        List<PeriodFigure> periods();
    }

    public record Regional(
            Measure target,
            Measure actual,
            Measure achievement,
            AchievementStatus status,
            List<PeriodFigure> periods,
            Coverage coverage)
            implements Figure {}

    public record National(
            String office,
            Measure target,
            Measure actual,
            Measure achievement,
            AchievementStatus status,
            List<PeriodFigure> periods,
            @Nullable String assessed,
            Source source)
            implements Figure {}

    public record PeriodFigure(
            String period, Measure target, Measure actual, Measure achievement) {}

    public record Measure(
            MeasureStatus status,
            java.math.@Nullable BigDecimal value,
            @Nullable String text,
            boolean partial) {}

    public record Coverage(
            boolean complete,
            int expected,
            int reporting,
            List<String> missing,
            List<String> stale) {}

    /// The order is from the best to the worst.
    public enum Freshness {
        LIVE,
        STALE,
        MISSING
    }

    public record Source(Freshness freshness, @Nullable Instant asOf) {}

    public record Discrepancy(
            String indicator,
            String scope,
            @Nullable String period,
            FigureMeasure measure,
            DiscrepancyKind kind,
            Measure claimed,
            String where,
            Measure computed) {}
}
