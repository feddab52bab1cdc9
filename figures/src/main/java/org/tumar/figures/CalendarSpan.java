package org.tumar.figures;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static Span span(String code, String year, int firstMonth, int months) {
        YearMonth first = YearMonth.of(Integer.parseInt(year), Month.of(firstMonth));
        LocalDate end = first.plusMonths(months - 1L).atEndOfMonth();
        return new Span(code, first.atDay(1), end);
    }
}
