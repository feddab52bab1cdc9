package org.tumar.programmefiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.PublishedRowBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.programmefiles.RowRules.Fault;

/// What a row of `results` or `published` may say, given the programme's definition.
record FigureRules(
        OfficeRules offices, Lookup<PeriodBody> periods, Lookup<IndicatorBody> indicators) {

    static FigureRules of(ProgrammeBody definition) {
        return new FigureRules(
                new OfficeRules(Optional.of(definition.owner()), Optional.empty()),
                Lookup.of(definition.periods(), PeriodBody::code),
                Lookup.of(definition.indicators(), IndicatorBody::code));
    }

    List<Fault> faults(String office, FigureRowBody row) {
        List<Fault> faults = address("country", row.indicator(), office, row.period());
        measure(row.indicator(), row.measure(), row.value()).ifPresent(faults::add);
        labels(row).forEach(faults::add);
        return faults;
    }

    List<Fault> faults(PublishedRowBody row) {
        List<Fault> faults = address("scope", row.indicator(), row.scope(), row.period());
        claim(row.indicator(), row.measure(), row.value()).ifPresent(faults::add);
        Texts.title("where", text(row.where())).ifPresent(faults::add);
        return faults;
    }

    List<Fault> address(
            String column,
            @Nullable String indicator,
            @Nullable String office,
            @Nullable String period) {
        List<Fault> faults = new ArrayList<>();
        indicators
                .fault(FaultCode.UNKNOWN_INDICATOR, "indicator", "indicator", text(indicator))
                .ifPresent(faults::add);
        offices.fault(column, text(office), indicators.sound(text(indicator)))
                .ifPresent(faults::add);
        period(text(period)).ifPresent(faults::add);
        return faults;
    }

    private Optional<Fault> period(String period) {
        return period.equals(Codes.ALL)
                ? Optional.empty()
                : periods.fault(FaultCode.UNKNOWN_PERIOD, "period", "period", period);
    }

    /// A measure that the indicator can have, and a value of that measure.
    Optional<Fault> measure(
            @Nullable String indicator, @Nullable RowMeasure measure, @Nullable String value) {
        if (measure == null) {
            return Texts.required("measure", "");
        }
        return indicators.sound(text(indicator)).flatMap(it -> measure(it, measure, text(value)));
    }

    private static Optional<Fault> measure(
            IndicatorBody indicator, RowMeasure measure, String value) {
        return switch (measure) {
            case ASSESSED -> Texts.words("value", value);
            case BASELINE, TARGET, ACTUAL -> Values.fault("value", value, indicator.unit());
            case NUMERATOR, DENOMINATOR ->
                    indicator.aggregation() == Aggregation.RATIO
                            ? Values.fault("value", value, Unit.COUNT)
                            : Optional.of(noRatio(indicator, measure));
        };
    }

    private static Fault noRatio(IndicatorBody indicator, RowMeasure measure) {
        return FaultCode.MEASURE_NOT_OF_INDICATOR.at(
                "measure",
                "Only a ratio has a %s; indicator %s aggregates by %s."
                        .formatted(
                                Choices.name(measure),
                                indicator.code(),
                                Choices.name(indicator.aggregation())));
    }

    /// A claim that says something.
    Optional<Fault> claim(
            @Nullable String indicator, @Nullable FigureMeasure measure, @Nullable String value) {
        if (measure == null) {
            return Texts.required("measure", "");
        }
        return Texts.required("value", text(value))
                .or(() ->
                        indicators
                                .sound(text(indicator))
                                .flatMap(it -> Values.fault("value", text(value), it.unit())));
    }

    List<Fault> labels(FigureRowBody row) {
        List<Fault> faults = new ArrayList<>();
        Texts.words("note", text(row.note())).ifPresent(faults::add);
        Texts.label("sex", text(row.sex())).ifPresent(faults::add);
        Texts.label("age_group", text(row.ageGroup())).ifPresent(faults::add);
        Texts.label("settlement", text(row.settlement())).ifPresent(faults::add);
        Texts.label("category", text(row.category())).ifPresent(faults::add);
        return faults;
    }

    /// A body that came over the wire may lack anything.
    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
