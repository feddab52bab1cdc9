package org.tumar.indicators.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.contracts.indicators.ResultLevel;
import org.tumar.contracts.indicators.Unit;

/// A programme's definition as of one revision. Never overwritten; days are ISO 8601 text.
@Document("definitions")
record DefinitionDocument(
        @Id String id,
        int schemaVersion,
        String code,
        String title,
        @Nullable String donor,
        String start,
        String end,
        @Nullable String currency,
        @Nullable BigDecimal budget,
        String owner,
        long version,
        List<PeriodDocument> periods,
        List<ResultDocument> results,
        List<IndicatorDocument> indicators) {

    static final int SCHEMA = 1;

    record PeriodDocument(String code, String start, String end) {}

    record ResultDocument(String code, String level, @Nullable String parent, String title) {}

    record NationalCodeDocument(String office, String code) {}

    record BaselineDocument(
            String status, @Nullable BigDecimal value, @Nullable String text, boolean partial) {}

    record IndicatorDocument(
            String code,
            String result,
            String title,
            String unit,
            String aggregation,
            BaselineDocument baseline,
            List<String> offices,
            List<NationalCodeDocument> nationalCodes,
            String source,
            @Nullable String derivation,
            String direction) {}

    static DefinitionDocument of(String id, ProgrammeBody body) {
        return new DefinitionDocument(
                id,
                SCHEMA,
                body.code(),
                body.title(),
                body.donor(),
                body.start().toString(),
                body.end().toString(),
                body.currency(),
                body.budget(),
                body.owner(),
                body.version(),
                body.periods().stream().map(DefinitionDocument::period).toList(),
                body.results().stream().map(DefinitionDocument::result).toList(),
                body.indicators().stream().map(DefinitionDocument::indicator).toList());
    }

    ProgrammeBody toBody() {
        return new ProgrammeBody(
                code,
                title,
                donor,
                LocalDate.parse(start),
                LocalDate.parse(end),
                currency,
                budget,
                owner,
                version,
                periods.stream().map(DefinitionDocument::body).toList(),
                results.stream().map(DefinitionDocument::body).toList(),
                indicators.stream().map(DefinitionDocument::body).toList());
    }

    private static PeriodDocument period(PeriodBody body) {
        return new PeriodDocument(body.code(), body.start().toString(), body.end().toString());
    }

    private static PeriodBody body(PeriodDocument period) {
        return new PeriodBody(
                period.code(), LocalDate.parse(period.start()), LocalDate.parse(period.end()));
    }

    private static ResultDocument result(ResultBody body) {
        return new ResultDocument(body.code(), body.level().name(), body.parent(), body.title());
    }

    private static ResultBody body(ResultDocument result) {
        return new ResultBody(
                result.code(),
                ResultLevel.valueOf(result.level()),
                result.parent(),
                result.title());
    }

    private static IndicatorDocument indicator(IndicatorBody body) {
        return new IndicatorDocument(
                body.code(),
                body.result(),
                body.title(),
                body.unit().name(),
                body.aggregation().name(),
                baseline(body.baseline()),
                body.offices(),
                body.nationalCodes().entrySet().stream()
                        .map(it -> new NationalCodeDocument(it.getKey(), it.getValue()))
                        .toList(),
                body.source().name(),
                body.derivation(),
                body.direction().name());
    }

    private static IndicatorBody body(IndicatorDocument indicator) {
        Map<String, String> nationalCodes = new LinkedHashMap<>();
        indicator.nationalCodes().forEach(it -> nationalCodes.put(it.office(), it.code()));
        return new IndicatorBody(
                indicator.code(),
                indicator.result(),
                indicator.title(),
                Unit.valueOf(indicator.unit()),
                Aggregation.valueOf(indicator.aggregation()),
                body(indicator.baseline()),
                indicator.offices(),
                nationalCodes,
                FigureSource.valueOf(indicator.source()),
                indicator.derivation(),
                Direction.valueOf(indicator.direction()));
    }

    private static BaselineDocument baseline(MeasureBody body) {
        return new BaselineDocument(
                body.status().name(), body.value(), body.text(), body.partial());
    }

    private static MeasureBody body(BaselineDocument baseline) {
        return new MeasureBody(
                MeasureStatus.valueOf(baseline.status()),
                baseline.value(),
                baseline.text(),
                baseline.partial(),
                null,
                null,
                null,
                null);
    }
}
