package org.tumar.figures;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Calendar years, quarters and months, in which figures derived from records can be asked for.
public final class CalendarSpan {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");

    private CalendarSpan() {}

    /// Reads `2014`, `2014-Q3` or `2014-07` (the third is ISO 8601).
    public static Optional<Span> parse(String code) {
        Matcher year = YEAR.matcher(code);
        if (year.matches()) {
            return Optional.of(span(code, year.group(1), 1, 12));
        }
        Matcher quarter = QUARTER.matcher(code);
        if (quarter.matches()) {
            int first = 3 * Integer.parseInt(quarter.group(2)) - 2;
            return Optional.of(span(code, quarter.group(1), first, 3));
        }
        Matcher month = MONTH.matcher(code);
        if (month.matches()) {
            return Optional.of(span(code, month.group(1), Integer.parseInt(month.group(2)), 1));
        }
        return Optional.empty();
    }

    /// The calendar years, then quarters, then months of which a span has any day, each with just
    /// those days.
    public static List<Span> within(Span whole) {
        YearMonth first = YearMonth.from(whole.start());
        List<YearMonth> months =
                Stream.iterate(
                                first,
                                it -> !it.atDay(1).isAfter(whole.end()),
                                it -> it.plusMonths(1))
                        .toList();
        return Stream.<Function<YearMonth, String>>of(
                        CalendarSpan::year, CalendarSpan::quarter, YearMonth::toString)
                .flatMap(code -> months.stream().map(code).distinct())
                .flatMap(code -> parse(code).stream())
                .flatMap(span -> within(span, whole).stream())
                .toList();
    }

    private static String year(YearMonth month) {
        return "%04d".formatted(month.getYear());
    }

    private static String quarter(YearMonth month) {
        return year(month) + "-Q" + month.get(IsoFields.QUARTER_OF_YEAR);
    }

    /// Those days of a span that another one has too; empty where it has none of them.
    public static Optional<Span> within(Span span, Span whole) {
        return span.start().isAfter(whole.end()) || span.end().isBefore(whole.start())
                ? Optional.empty()
                : Optional.of(
                        new Span(
                                span.code(),
                                span.start().isBefore(whole.start()) ? whole.start() : span.start(),
                                span.end().isAfter(whole.end()) ? whole.end() : span.end()));
    }

    private static Span span(String code, String year, int firstMonth, int months) {
        YearMonth first = YearMonth.of(Integer.parseInt(year), Month.of(firstMonth));
        LocalDate end = first.plusMonths(months - 1L).atEndOfMonth();
        return new Span(code, first.atDay(1), end);
    }
}
