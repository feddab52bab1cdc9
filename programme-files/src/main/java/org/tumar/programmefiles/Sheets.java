package org.tumar.programmefiles;

import static org.tumar.programmefiles.Sheet.column;
import static org.tumar.programmefiles.Sheet.optional;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.PublishedRowBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.programmefiles.ProgrammeContent.OfficeRow;
import org.tumar.programmefiles.ProgrammeFiles.Blank;

/// The files that a content is written as.
final class Sheets {

    private Sheets() {}

    static List<Sheet<?>> of(ProgrammeContent content, Blank blank) {
        ProgrammeBody definition = content.definition();
        return switch (blank) {
            case FILLED -> sheets(definition, content.results(), content.published());
            case BLANK -> sheets(definition, blanks(definition), List.of());
        };
    }

    private static List<Sheet<?>> sheets(
            ProgrammeBody definition, List<OfficeRow> results, List<PublishedRowBody> published) {
        return List.of(
                programme(definition),
                periods(definition.periods()),
                framework(definition.results()),
                indicators(definition.indicators()),
                results(results),
                published(published));
    }

    private static List<OfficeRow> blanks(ProgrammeBody definition) {
        return definition.indicators().stream()
                .flatMap(indicator ->
                        indicator.offices().stream()
                                .flatMap(it -> blanks(definition, indicator, it)))
                .toList();
    }

    private static Stream<OfficeRow> blanks(
            ProgrammeBody definition, IndicatorBody indicator, String office) {
        List<String> periods =
                definition.periods().isEmpty()
                        ? List.of(Codes.ALL)
                        : definition.periods().stream().map(PeriodBody::code).toList();
        return Stream.of(RowMeasure.TARGET, RowMeasure.ACTUAL)
                .flatMap(measure ->
                        periods.stream()
                                .map(it -> blank(indicator.code(), it, measure))
                                .map(it -> new OfficeRow(office, it)));
    }

    private static FigureRowBody blank(String indicator, String period, RowMeasure measure) {
        return new FigureRowBody(indicator, period, measure, "", null, null, null, null, null);
    }

    private static Sheet<ProgrammeBody> programme(ProgrammeBody definition) {
        return new Sheet<>(
                Layout.PROGRAMME,
                List.of(definition),
                List.of(
                        column("code", ProgrammeBody::code),
                        column("title", ProgrammeBody::title),
                        column("donor", ProgrammeBody::donor),
                        column("start", it -> it.start().toString()),
                        column("end", it -> it.end().toString()),
                        column("currency", ProgrammeBody::currency),
                        column("budget", it -> plain(it.budget())),
                        column("owner", ProgrammeBody::owner)));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static Sheet<PeriodBody> periods(List<PeriodBody> periods) {
        return new Sheet<>(
                Layout.PERIODS,
                periods,
                List.of(
                        column("period", PeriodBody::code),
                        column("start", it -> it.start().toString()),
                        column("end", it -> it.end().toString())));
    }

    private static Sheet<ResultBody> framework(List<ResultBody> results) {
        return new Sheet<>(
                Layout.FRAMEWORK,
                results,
                List.of(
                        column("code", ResultBody::code),
                        column("level", it -> Choices.name(it.level())),
                        column("parent", ResultBody::parent),
                        column("title", ResultBody::title)));
    }

    private static Sheet<IndicatorBody> indicators(List<IndicatorBody> indicators) {
        return new Sheet<>(
                Layout.INDICATORS,
                indicators,
                List.of(
                        column("indicator", IndicatorBody::code),
                        column("result", IndicatorBody::result),
                        column("title", IndicatorBody::title),
                        column("unit", it -> Choices.name(it.unit())),
                        column("aggregation", it -> Choices.name(it.aggregation())),
                        column("baseline", it -> Baselines.text(it.baseline())),
                        column("countries", it -> String.join(";", it.offices())),
                        optional("national_codes", it -> nationalCodes(it.nationalCodes())),
                        optional("source", Sheets::source),
                        optional("derivation", IndicatorBody::derivation),
                        optional("direction", Sheets::direction)));
    }

    private static String nationalCodes(Map<String, String> codes) {
        return codes.entrySet().stream()
                .map(it -> it.getKey() + ":" + it.getValue())
                .collect(Collectors.joining(";"));
    }

    /// Empty for what an empty cell means.
    private static String source(IndicatorBody indicator) {
        return indicator.source() == FigureSource.REPORTED ? "" : Choices.name(indicator.source());
    }

    private static String direction(IndicatorBody indicator) {
        return indicator.direction() == Direction.INCREASE
                ? ""
                : Choices.name(indicator.direction());
    }

    private static Sheet<OfficeRow> results(List<OfficeRow> results) {
        return new Sheet<>(
                Layout.RESULTS,
                results,
                List.of(
                        column("indicator", it -> it.row().indicator()),
                        column("country", OfficeRow::office),
                        column("period", it -> it.row().period()),
                        column("measure", it -> Choices.name(it.row().measure())),
                        column("value", it -> it.row().value()),
                        column("note", it -> it.row().note()),
                        optional("sex", it -> it.row().sex()),
                        optional("age_group", it -> it.row().ageGroup()),
                        optional("settlement", it -> it.row().settlement()),
                        optional("category", it -> it.row().category())));
    }

    private static Sheet<PublishedRowBody> published(List<PublishedRowBody> published) {
        return new Sheet<>(
                Layout.PUBLISHED,
                published,
                List.of(
                        column("indicator", PublishedRowBody::indicator),
                        column("scope", PublishedRowBody::scope),
                        column("period", PublishedRowBody::period),
                        column("measure", it -> Choices.name(it.measure())),
                        column("value", PublishedRowBody::value),
                        column("where", PublishedRowBody::where)));
    }
}
