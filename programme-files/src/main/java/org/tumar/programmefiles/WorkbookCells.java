package org.tumar.programmefiles;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/// The cells of a workbook as the texts that a CSV file would have in their place.
///
/// Nothing of a cell's kind is left: a date is `2015-09-30`, a truth value `yes` or `no`, a formula
/// what it last came to. A number has the 15 digits that a spreadsheet shows, without an exponent.
final class WorkbookCells {

    /// What spreadsheets show: with more, 0.1 + 0.2 is 0.30000000000000004.
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /// Past this many places no number is one of a programme, and its plain form is endless.
    private static final int PLACES = 400;

    /// A character that XML cannot have, or that looks like one so written.
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9_/]+[!?]?");

    /// A format that fixes the places, as a code such as 1.10 may have it.
    private static final Pattern FIXED = Pattern.compile("0{1,20}(\\.0{1,20})?");

    /// Of a format, what is shown as it stands, and colours, currencies and conditions.
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^]]*]");

    private static final Pattern DATE_LETTERS = Pattern.compile("[ymdhs]");

    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);

    /// Spreadsheets believe in a 29 February 1900: day 60.
    private static final int LEAP_DAY_OF_1900 = 60;

    private static final int LAST_DAY = 2_958_465;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(24L * 60 * 60);

    private final boolean since1904;

    /// @param since1904 whether dates count from 1904
    WorkbookCells(boolean since1904) {
        this.since1904 = since1904;
    }

    /// Why the cell has no value, though something stands there.
    static Optional<String> trouble(Cell cell) {
        @Nullable Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR || isError(cell, value)) {
            return Optional.of(
                    "%s shows the error %s. Mend its formula, or type the value."
                            .formatted(cell.getAddress(), value));
        }
        if (cell.getType() == CellType.FORMULA && value == null) {
            return Optional.of(
                    "%s has a formula that was never reckoned. Open the workbook in a spreadsheet"
                                    .formatted(cell.getAddress())
                            + " and save it, or type the value.");
        }
        return Optional.empty();
    }

    private static boolean isError(Cell cell, @Nullable Object value) {
        return cell.getType() == CellType.FORMULA
                && value instanceof String text
                && ERROR.matcher(text).matches();
    }

    /// @param number whether the column has numbers, which are taken exactly; elsewhere a number is
    ///   a code, and taken as its format shows it
    String text(Cell cell, boolean number) {
        return switch (cell.getValue()) {
            case null -> "";
            case Boolean truth -> truth ? "yes" : "no";
            case BigDecimal value -> text(cell, value, number);
            case Object text -> decoded(text.toString());
        };
    }

    private String text(Cell cell, BigDecimal value, boolean number) {
        if (isEndless(value)) {
            return shown(value);
        }
        String format = format(cell);
        if (isDate(cell, format)) {
            return date(value);
        }
        if (format.contains("%")) {
            return shown(value.movePointRight(2));
        }
        return !number && FIXED.matcher(format).matches()
                ? new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(value)
                : shown(value);
    }

    private static String format(Cell cell) {
        @Nullable String format = cell.getDataFormatString();
        return format == null
                ? ""
                : LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean isDate(Cell cell, String format) {
        @Nullable Integer id = cell.getDataFormatId();
        boolean builtIn = id != null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));
        return builtIn || (!format.equals("general") && DATE_LETTERS.matcher(format).find());
    }

    /// Whether its plain form, or a sum with it, would take a gigabyte: a few bytes such as
    /// 1E999999999 are enough for that.
    private static boolean isEndless(BigDecimal value) {
        BigDecimal rounded = value.round(DIGITS);
        long scale = rounded.scale();
        return Math.abs(scale) > PLACES || Math.abs(rounded.precision() - scale) > PLACES;
    }

    /// Without an exponent, and with no more digits than a spreadsheet shows.
    static String shown(BigDecimal value) {
        BigDecimal rounded = value.round(DIGITS).stripTrailingZeros();
        return isEndless(rounded) ? rounded.toString() : rounded.toPlainString();
    }

    private String date(BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return shown(value);
        }
        long seconds = value.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long day = seconds / SECONDS.longValueExact();
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS.longValueExact());
        if (day == 0 && !since1904) {
            return time.toString();
        }
        LocalDate date = day(day);
        return time.equals(LocalTime.MIDNIGHT)
                ? date.toString()
                : LocalDateTime.of(date, time).toString();
    }

    private LocalDate day(long day) {
        if (since1904) {
            return SINCE_1904.plusDays(day);
        }
        return SINCE_1900.plusDays(day < LEAP_DAY_OF_1900 ? day + 1 : day);
    }

    static String decoded(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(it -> Matcher.quoteReplacement(character(it.group(1))))
                : text;
    }

    private static String character(String hex) {
        return String.valueOf((char) Integer.parseInt(hex, 16));
    }

    /// What [#decoded] makes the text of again.
    static String encoded(String text) {
        if (text.codePoints().allMatch(WorkbookCells::isXml)) {
            return LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(it -> {
                    if (isXml(it) && it != '_') {
                        out.appendCodePoint(it);
                    } else {
                        out.append("_x%04X_".formatted(it));
                    }
                });
        return out.toString();
    }

    private static boolean isXml(int character) {
        return character >= ' '
                ? !(character >= 0xD800 && character <= 0xDFFF)
                        && character != 0xFFFE
                        && character != 0xFFFF
                : character == '\t' || character == '\n';
    }
}
