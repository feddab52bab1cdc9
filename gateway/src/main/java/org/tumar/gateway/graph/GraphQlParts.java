package org.tumar.gateway.graph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.language.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

/// Parts of earlier answers to the same documents, by the values that they show.
///
/// A part is found by equality with all that can be shown of it, so that it is never out of date:
/// of a programme of which one figure has changed, all but that figure is there.
final class GraphQlParts {

    private static final int DOCUMENTS = 8;
    private static final int BYTES_PER_DOCUMENT = 8 << 20;
    private static final int BYTES_PER_PART = 1_500;
    private static final int VARIABLES = 16;
    private static final int VARIABLE_LENGTH = 64;

    /// One object of an answer: of which field, with which variables, and what it shows.
    record Key(MergedField field, Map<String, Object> variables, Object shown) {}

    private record Regional(
            MeasureBody target,
            MeasureBody actual,
            MeasureBody achievement,
            AchievementStatus status,
            List<PeriodFigure> periods,
            Coverage coverage) {

        /// Of little that differs much: the whole has hundreds of numbers.
        @Override
        public int hashCode() {
            return Objects.hash(target, actual, coverage, periods.size());
        }
    }

    private record National(
            Office office,
            String code,
            SpanFigureBody body,
            List<PeriodFigure> periods,
            Freshness freshness,
            Optional<Instant> asOf) {

        /// Of little that differs much: the whole has hundreds of numbers.
        @Override
        public int hashCode() {
            return Objects.hash(office.code(), code, body.actual(), asOf);
        }
    }

    private record Disagreement(String id, DiscrepancyBody body) {}

    private final Cache<Document, Cache<Key, GraphQlPart>> documents =
            Caffeine.newBuilder().maximumSize(DOCUMENTS).weakKeys().build();

    /// @return null for an object that is made anew each time, as all are for variables that are
    ///   larger than what is kept with them
    static @Nullable Key key(ExecutionContext context, MergedField field, Object source) {
        Map<String, Object> variables = context.getCoercedVariables().toMap();
        Object shown = isSmall(variables) ? shown(source) : null;
        return shown == null ? null : new Key(field, variables, shown);
    }

    private static boolean isSmall(Map<String, Object> variables) {
        return variables.size() <= VARIABLES
                && variables.values().stream().allMatch(GraphQlParts::isSmall);
    }

    private static boolean isSmall(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.length() <= VARIABLE_LENGTH;
            case Collection<?> several ->
                    several.size() <= VARIABLES && several.stream().allMatch(GraphQlParts::isSmall);
            case Map<?, ?> _ -> false;
            default -> true;
        };
    }

    /// All that the schema can show of an object; null where that is not known here.
    private static @Nullable Object shown(Object source) {
        return switch (source) {
            case MeasureBody measure -> measure;
            case PeriodFigure figure -> figure;
            case RegionalFigure figure ->
                    new Regional(
                            figure.target(),
                            figure.actual(),
                            figure.achievement(),
                            figure.status(),
                            figure.periods(),
                            figure.coverage());
            case NationalFigure figure ->
                    new National(
                            figure.office(),
                            figure.nationalCode(),
                            figure.body(),
                            figure.periods(),
                            figure.said().freshness(),
                            figure.said().asOf());
            case Discrepancy discrepancy -> new Disagreement(discrepancy.id(), discrepancy.body());
            default -> null;
        };
    }

    @Nullable GraphQlPart find(ExecutionContext context, Key key) {
        return of(context).getIfPresent(key);
    }

    void keep(ExecutionContext context, Key key, GraphQlPart part) {
        of(context).put(key, part);
    }

    private Cache<Key, GraphQlPart> of(ExecutionContext context) {
        return documents.get(
                context.getDocument(),
                _ ->
                        Caffeine.newBuilder()
                                .maximumWeight(BYTES_PER_DOCUMENT)
                                .weigher((Key _, GraphQlPart part) ->
                                        BYTES_PER_PART + 2 * part.length())
                                .build());
    }
}
