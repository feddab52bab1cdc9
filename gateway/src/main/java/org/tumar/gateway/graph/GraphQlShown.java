package org.tumar.gateway.graph;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.DiscrepancyBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.gateway.composition.Coverage;
import org.tumar.gateway.composition.Discrepancy;
import org.tumar.gateway.composition.NationalFigure;
import org.tumar.gateway.composition.PeriodFigure;
import org.tumar.gateway.composition.RegionalFigure;
import org.tumar.gateway.offices.Freshness;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Sourced;

/// All that the schema can show of an object, by which it is told from any other.
final class GraphQlShown {

    /// How old an office's word is: a part of its own, since a confirmation changes nothing else.
    record Age(Freshness freshness, Optional<Instant> asOf) {

        private static Age of(Sourced said) {
            return new Age(said.freshness(), said.asOf());
        }
    }

    private record Regional(
            MeasureBody target,
            MeasureBody actual,
            MeasureBody achievement,
            AchievementStatus status,
            List<PeriodFigure> periods,
            @Nullable MeasureBody derived,
            Coverage coverage) {

        /// Of little that differs much: the whole has hundreds of numbers.
        @Override
        public int hashCode() {
            return Objects.hash(target, actual, derived, coverage, periods.size());
        }
    }

    /// But for its age.
    private record National(
            Office office, String code, SpanFigureBody body, List<PeriodFigure> periods) {

        /// Of little that differs much: the whole has hundreds of numbers.
        @Override
        public int hashCode() {
            return Objects.hash(office.code(), code, body.target(), body.actual(), body.derived());
        }
    }

    private record Disagreement(String id, DiscrepancyBody body) {}

    private GraphQlShown() {}

    /// @return null where that is not known here
    static @Nullable Object of(Object source) {
        return switch (source) {
            case MeasureBody measure -> measure;
            case PeriodFigure figure -> figure;
            case Sourced said -> Age.of(said);
            case RegionalFigure figure ->
                    new Regional(
                            figure.target(),
                            figure.actual(),
                            figure.achievement(),
                            figure.status(),
                            figure.periods(),
                            figure.derived(),
                            figure.coverage());
            case NationalFigure figure ->
                    new National(
                            figure.office(),
                            figure.nationalCode(),
                            figure.body(),
                            figure.periods());
            case Discrepancy discrepancy -> new Disagreement(discrepancy.id(), discrepancy.body());
            default -> null;
        };
    }

    /// @return null for what has no age
    static @Nullable Age age(Object source) {
        return source instanceof NationalFigure figure ? Age.of(figure.said()) : null;
    }
}
