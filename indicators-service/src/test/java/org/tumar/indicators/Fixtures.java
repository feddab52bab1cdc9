package org.tumar.indicators;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.PublishedRowBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.contracts.indicators.ResultLevel;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.contracts.indicators.WorkItemBody;
import org.tumar.figures.Value;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Claim;
import org.tumar.indicators.figure.ClaimAddress;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.History;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Version;

/// Small programmes and rows for tests.
public final class Fixtures {

    public static final String CODE = "SAMPLE.1";
    public static final Instant AT = Instant.parse("2026-03-31T09:00:00Z");
    public static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);
    public static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    public static final List<String> REGION = List.of("KZ", "KG", "TJ", "TM", "UZ");

    private Fixtures() {}

    /// Two years of one half-open programme: Y1 is 2025, Y2 is 2026.
    public static ProgrammeBody definition(String owner, IndicatorBody... indicators) {
        return definition(
                owner,
                List.of(
                        new PeriodBody("Y1", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                        new PeriodBody("Y2", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
                indicators);
    }

    public static ProgrammeBody definition(
            String owner, List<PeriodBody> periods, IndicatorBody... indicators) {
        return new ProgrammeBody(
                CODE,
                "A programme to try things out",
                "USAID",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 12, 31),
                "USD",
                new BigDecimal("250000"),
                owner,
                1,
                periods,
                List.of(
                        new ResultBody(
                                "1", ResultLevel.OUTCOME, null, "Victims receive assistance")),
                List.of(indicators));
    }

    public static IndicatorBody indicator(
            String code, Unit unit, Aggregation aggregation, String... offices) {
        return new IndicatorBody(
                code,
                "1",
                "Indicator " + code,
                unit,
                aggregation,
                new MeasureBody(
                        MeasureStatus.NOT_REPORTED, null, null, false, null, null, null, null),
                List.of(offices),
                Map.of(),
                FigureSource.REPORTED,
                null,
                Direction.INCREASE);
    }

    public static FigureRowBody row(
            String indicator, String period, RowMeasure measure, String value) {
        return new FigureRowBody(indicator, period, measure, value, null, null, null, null, null);
    }

    public static FigureRowBody noted(FigureRowBody row, String note) {
        return new FigureRowBody(
                row.indicator(),
                row.period(),
                row.measure(),
                row.value(),
                note,
                row.sex(),
                row.ageGroup(),
                row.settlement(),
                row.category());
    }

    public static FigureRowBody cell(FigureRowBody row, String sex, String ageGroup) {
        return new FigureRowBody(
                row.indicator(),
                row.period(),
                row.measure(),
                row.value(),
                row.note(),
                sex,
                ageGroup,
                null,
                null);
    }

    public static PublishedRowBody claim(
            String indicator, String scope, String period, String value, String where) {
        return new PublishedRowBody(indicator, scope, period, FigureMeasure.ACTUAL, value, where);
    }

    /// What an office would hold after importing those rows.
    public static Holding holding(
            ProgrammeBody definition, List<FigureRowBody> rows, List<PublishedRowBody> claims) {
        Map<String, Sheet> sheets = new HashMap<>();
        for (FigureRowBody row : rows) {
            Unit unit = Entry.unit(row.measure(), unit(definition, row.indicator()));
            Entry entry = new Entry(Value.parse(row.value(), unit).orElseThrow(), row.note());
            sheets.merge(
                    row.indicator(),
                    Sheet.empty(row.indicator()).plus(Address.of(row), version(entry)),
                    (known, _) -> known.plus(Address.of(row), version(entry)));
        }
        for (PublishedRowBody row : claims) {
            Value value = Value.parse(row.value(), unit(definition, row.indicator())).orElseThrow();
            sheets.compute(
                    row.indicator(),
                    (code, known) ->
                            with(
                                    known == null ? Sheet.empty(code) : known,
                                    ClaimAddress.of(row),
                                    Claim.of(value, row.value())));
        }
        return new Holding(new Head(definition.code(), 1, "stamp-1"), definition, sheets);
    }

    private static Sheet with(Sheet sheet, ClaimAddress address, Claim claim) {
        Map<ClaimAddress, History<Claim>> claims = new HashMap<>(sheet.claims());
        claims.put(address, History.<Claim>empty().plus(version(claim)));
        return sheet.with(sheet.figures(), claims);
    }

    private static Unit unit(ProgrammeBody definition, String indicator) {
        return definition.indicators().stream()
                .filter(it -> it.code().equals(indicator))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    public static <T> Version<T> version(T content) {
        return new Version<>(
                1,
                Optional.of(content),
                new Authorship(AT, "import", "import of " + AT, Origin.IMPORT),
                State.SUBMITTED);
    }

    /// As of a fixed instant, for samples.
    public static WorkItemBody dated(WorkItemBody item) {
        return new WorkItemBody(
                item.row(),
                item.removal(),
                item.revision(),
                item.state(),
                AT,
                item.enteredBy(),
                item.reason(),
                item.steppedAt() == null ? null : AT,
                item.steppedBy(),
                item.comment(),
                item.approved());
    }

    /// As of a fixed instant, for samples.
    public static FigureVersionBody dated(FigureVersionBody version) {
        return new FigureVersionBody(
                version.revision(),
                version.value(),
                version.note(),
                AT,
                version.by(),
                version.reason(),
                version.origin(),
                version.state(),
                AT,
                version.restates());
    }
}
