package org.tumar.gateway.composition;

import java.util.Optional;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.figures.Figure;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.Span;
import org.tumar.gateway.offices.Freshness;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.ProgrammeReport.SpanReport;
import org.tumar.gateway.offices.Said;

/// Where one office's figures of a programme come from.
record NationalSource(Office office, Said said) {

    /// What an office has that answered and has no figure of this indicator and span: its copy of
    /// the definition is older.
    private static final Figure NOT_REPORTED =
            new Figure(Absent.NOT_REPORTED, Absent.NOT_REPORTED, Optional.empty());

    /// The same of what was counted from records, of which nothing is planned.
    private static final Figure NOT_COUNTED =
            new Figure(Absent.NOT_APPLICABLE, Absent.NOT_REPORTED, Optional.empty());

    boolean isMissing() {
        return said.freshness() == Freshness.MISSING;
    }

    boolean isStale() {
        return said.freshness() == Freshness.STALE;
    }

    /// The figure of one of the programme's own spans, for the region's roll-up.
    Figure figure(IndicatorBody indicator, Span span) {
        if (isMissing()) {
            return Figure.UNAVAILABLE;
        }
        return said.report().flatMap(it -> it.comparable(indicator, span)).orElse(NOT_REPORTED);
    }

    /// What was counted from records, for the region's roll-up.
    Figure derived(IndicatorBody indicator, Span span) {
        if (isMissing()) {
            return Figure.UNAVAILABLE;
        }
        return said.report()
                .flatMap(it -> it.comparablyDerived(indicator, span))
                .orElse(NOT_COUNTED);
    }

    /// Whether the office tells what was counted from records.
    boolean derives(String indicator) {
        return said.report().filter(it -> it.derives(indicator)).isPresent();
    }

    Optional<SpanReport> report(String indicator, String span) {
        return said.report().flatMap(it -> it.figure(indicator, span));
    }
}
