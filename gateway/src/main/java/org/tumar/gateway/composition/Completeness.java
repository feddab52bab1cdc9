package org.tumar.gateway.composition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.figures.Span;
import org.tumar.gateway.offices.ProgrammeReport.SpanReport;

/// Who has not reported.
///
/// A period is reported by itself, or as a part of a longer one that was reported as a whole; of
/// periods inside one another the shortest are asked after. What an office that answers cannot say
/// of a moment in the past, of what is counted from records, nobody has failed to report.
final class Completeness {

    private final Spans spans;
    private final LocalDate today;
    private final List<String> offices;

    /// @param offices codes of those that are looked at
    Completeness(Spans spans, LocalDate today, List<String> offices) {
        this.spans = spans;
        this.today = today;
        this.offices = offices;
    }

    /// By indicator in the order of the definition, then by period, then by office.
    List<Gap> gaps(List<Indicator> indicators) {
        List<Span> due = spans.periods().stream().filter(this::isDue).toList();
        return indicators.stream()
                .flatMap(indicator -> due.stream().flatMap(period -> gaps(indicator, period)))
                .toList();
    }

    private boolean isDue(Span period) {
        return period.end().isBefore(today)
                && spans.periods().stream().noneMatch(it -> isWithin(it, period));
    }

    private static boolean isWithin(Span inner, Span outer) {
        return outer.contains(inner) && !inner.contains(outer);
    }

    private Stream<Gap> gaps(Indicator indicator, Span period) {
        return indicator.sources().stream()
                .filter(it -> offices.contains(it.office().code()))
                .flatMap(it -> gap(indicator, period, it).stream());
    }

    private Optional<Gap> gap(Indicator indicator, Span period, NationalSource source) {
        MeasureStatus status = actual(indicator, period, source);
        boolean unreported =
                status == MeasureStatus.NOT_REPORTED && !isPart(indicator, period, source);
        return source.isMissing() || unreported
                ? Optional.of(
                        new Gap(
                                source.office().code(),
                                source.office().country(),
                                indicator.definition().code(),
                                period.code(),
                                status,
                                period.end().plusDays(1)))
                : Optional.empty();
    }

    private static MeasureStatus actual(Indicator indicator, Span period, NationalSource source) {
        return source.isMissing()
                ? MeasureStatus.UNAVAILABLE
                : measure(indicator, period, source)
                        .map(MeasureBody::status)
                        .orElse(MeasureStatus.NOT_REPORTED);
    }

    private static Optional<MeasureBody> measure(
            Indicator indicator, Span period, NationalSource source) {
        return source.report(indicator.definition().code(), period.code())
                .map(SpanReport::body)
                .map(it -> it.actual());
    }

    /// Whether a longer period was reported as a whole.
    private boolean isPart(Indicator indicator, Span period, NationalSource source) {
        return spans.periods().stream()
                .filter(it -> isWithin(period, it))
                .flatMap(it -> measure(indicator, it, source).stream())
                .anyMatch(it -> it.status() == MeasureStatus.KNOWN && !it.partial());
    }
}
