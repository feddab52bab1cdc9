package org.tumar.demo.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Direction;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.contracts.indicators.ResultLevel;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.programmefiles.ProgrammeContent;
import org.tumar.programmefiles.ProgrammeContent.OfficeRow;

/// A regional programme of any size, the same for the same seed, with every target and actual
/// given: so each sum is whole, and known beforehand ([#total]).
///
/// @param indicators twenty to a result
/// @param months as the programme's own periods
public record SyntheticProgramme(int indicators, int months, long seed) {

    public static final String CODE = "SYNTHETIC";

    private static final List<String> COUNTRIES = List.of("KZ", "KG", "TJ", "TM", "UZ");
    private static final YearMonth FIRST = YearMonth.of(2020, 1);
    private static final int TO_A_RESULT = 20;

    /// The indicators' code, counted from zero.
    public static String indicator(int index) {
        return String.format(
                Locale.ROOT, "%d.%02d", index / TO_A_RESULT + 1, index % TO_A_RESULT + 1);
    }

    /// Code of the result that an indicator measures.
    public static String result(int index) {
        return String.valueOf(index / TO_A_RESULT + 1);
    }

    /// What a country's figures of an indicator add up to over the whole programme.
    ///
    /// @param measure TARGET or ACTUAL
    public long total(int indicator, String country, RowMeasure measure) {
        return IntStream.range(0, months)
                .mapToLong(month -> value(indicator, COUNTRIES.indexOf(country), month, measure))
                .sum();
    }

    /// What all countries' figures of an indicator add up to over the whole programme.
    public long total(int indicator, RowMeasure measure) {
        return COUNTRIES.stream().mapToLong(country -> total(indicator, country, measure)).sum();
    }

    /// How many figures there are.
    public int figures() {
        return indicators * months * COUNTRIES.size() * 2;
    }

    public ProgrammeContent content() {
        return new ProgrammeContent(definition(), rows(), List.of());
    }

    private ProgrammeBody definition() {
        return new ProgrammeBody(
                CODE,
                "Synthetic programme of %d indicators and %d months".formatted(indicators, months),
                null,
                FIRST.atDay(1),
                FIRST.plusMonths(months - 1L).atEndOfMonth(),
                "USD",
                BigDecimal.valueOf(1_000_000),
                "REGION",
                0,
                IntStream.range(0, months).mapToObj(SyntheticProgramme::period).toList(),
                results(),
                IntStream.range(0, indicators).mapToObj(SyntheticProgramme::definition).toList());
    }

    private static PeriodBody period(int month) {
        YearMonth which = FIRST.plusMonths(month);
        LocalDate end = which.atEndOfMonth();
        return new PeriodBody(periodCode(month), which.atDay(1), end);
    }

    /// Unlike a calendar month's own name, which is reserved for derived figures.
    private static String periodCode(int month) {
        return String.format(Locale.ROOT, "M%03d", month + 1);
    }

    private List<ResultBody> results() {
        List<ResultBody> results = new ArrayList<>();
        results.add(new ResultBody("0", ResultLevel.OBJECTIVE, null, "Synthetic objective"));
        for (int index = 0; index < indicators; index += TO_A_RESULT) {
            String code = result(index);
            results.add(
                    new ResultBody(code, ResultLevel.OUTCOME, "0", "Synthetic outcome " + code));
        }
        return results;
    }

    private static IndicatorBody definition(int index) {
        return new IndicatorBody(
                indicator(index),
                result(index),
                "Synthetic indicator " + indicator(index),
                Unit.COUNT,
                Aggregation.SUM,
                new MeasureBody(
                        MeasureStatus.KNOWN, BigDecimal.ZERO, null, false, null, null, null, null),
                COUNTRIES,
                java.util.Map.of(),
                FigureSource.REPORTED,
                null,
                Direction.INCREASE);
    }

    private List<OfficeRow> rows() {
        List<OfficeRow> rows = new ArrayList<>(figures());
        for (int indicator = 0; indicator < indicators; indicator++) {
            for (int country = 0; country < COUNTRIES.size(); country++) {
                for (int month = 0; month < months; month++) {
                    rows.add(row(indicator, country, month, RowMeasure.TARGET));
                    rows.add(row(indicator, country, month, RowMeasure.ACTUAL));
                }
            }
        }
        return rows;
    }

    private OfficeRow row(int indicator, int country, int month, RowMeasure measure) {
        String value = String.valueOf(value(indicator, country, month, measure));
        FigureRowBody row =
                new FigureRowBody(
                        indicator(indicator),
                        periodCode(month),
                        measure,
                        value,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new OfficeRow(COUNTRIES.get(country), row);
    }

    /// Scattered over 100 to 999, by mixing the address and the seed.
    private long value(int indicator, int country, int month, RowMeasure measure) {
        long mixed = seed;
        for (long part :
                new long[] {indicator, country, month, measure == RowMeasure.ACTUAL ? 1 : 0}) {
            mixed = (mixed ^ part) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        return 100 + Math.floorMod(mixed, 900L);
    }
}
