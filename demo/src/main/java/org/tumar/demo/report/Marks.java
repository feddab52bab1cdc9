package org.tumar.demo.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tumar.demo.report.ReportAnswer.Measure;

/// How a measure is shown in a cell: its value, and marks for what is known of it. Remembers which
/// signs it has used, for the legend.
final class Marks {

    /// In the order of the legend.
    enum Sign {
        PARTIAL("~", "partial: some of what it is made of is not known"),
        STALE("*", "from the last good answer of an office that does not answer now"),
        INCOMPLETE("!", "without an office that has never answered"),
        NOT_REPORTED("–", "not set or not reported"),
        NOT_APPLICABLE("n/a", "not applicable"),
        SUPPRESSED("x", "withheld by disclosure control"),
        UNAVAILABLE("?", "unavailable: the office has not answered"),
        BLANK("blank", "the indicator does not apply there");

        final String text;
        final String meaning;

        Sign(String text, String meaning) {
            this.text = text;
            this.meaning = meaning;
        }
    }

    /// A value with the marks that follow it.
    record Marked(String value, String marks) {}

    private final Set<Sign> used = EnumSet.noneOf(Sign.class);

    /// @param more marks that the measure does not know of
    Marked show(Measure measure, Set<Sign> more) {
        Sign instead = instead(measure);
        if (instead != null) {
            return new Marked(sign(instead), "");
        }
        StringBuilder marks = new StringBuilder();
        if (measure.partial()) {
            marks.append(sign(Sign.PARTIAL));
        }
        more.forEach(each -> marks.append(sign(each)));
        return new Marked(plain(measure), marks.toString());
    }

    void blank() {
        used.add(Sign.BLANK);
    }

    /// Those that were used, with their meanings.
    List<String> legend() {
        List<String> lines = new ArrayList<>();
        used.forEach(sign -> lines.add(sign.text + " " + sign.meaning));
        return lines;
    }

    /// `12,938`, `87.5`, `yes`; words for what is not known.
    static String plain(Measure measure) {
        Sign instead = instead(measure);
        if (instead != null) {
            return instead.text;
        }
        BigDecimal value = measure.value();
        return value == null ? String.valueOf(measure.text()) : number(value);
    }

    static String number(BigDecimal value) {
        DecimalFormat format =
                new DecimalFormat(
                        "#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(value);
    }

    private static org.tumar.demo.report.Marks.@org.jspecify.annotations.Nullable Sign instead(
            Measure measure) {
        return switch (measure.status()) {
            case KNOWN -> null;
            case NOT_REPORTED -> Sign.NOT_REPORTED;
            case NOT_APPLICABLE -> Sign.NOT_APPLICABLE;
            case SUPPRESSED -> Sign.SUPPRESSED;
            case UNAVAILABLE -> Sign.UNAVAILABLE;
        };
    }

    private String sign(Sign sign) {
        used.add(sign);
        return sign.text;
    }
}
