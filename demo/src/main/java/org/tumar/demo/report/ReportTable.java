package org.tumar.demo.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.demo.console.Texts;
import org.tumar.demo.report.Marks.Marked;
import org.tumar.demo.report.Marks.Sign;
import org.tumar.demo.report.ReportAnswer.Figure;
import org.tumar.demo.report.ReportAnswer.Freshness;
import org.tumar.demo.report.ReportAnswer.Indicator;
import org.tumar.demo.report.ReportAnswer.National;
import org.tumar.demo.report.ReportAnswer.Programme;
import org.tumar.demo.report.ReportAnswer.Regional;

/// Indicators down, the region and its offices across; in each cell the actual above the target.
final class ReportTable {

    private static final int STATUS = 12;
    private static final int MOST_TITLE = 44;
    private static final int LEAST_TITLE = 16;

    /// A figure in its two lines.
    private record Cell(Marked actual, Marked target) {

        int value() {
            return Math.max(actual.value().length(), target.value().length());
        }

        int marks() {
            return Math.max(actual.marks().length(), target.marks().length());
        }
    }

    private record Row(Indicator indicator, List<Optional<Cell>> cells, Marked achievement) {}

    private final Marks marks = new Marks();
    private final List<String> offices;
    private final List<Row> rows;
    private final int code;
    private final int title;
    private final int value;
    private final int mark;

    ReportTable(Programme programme, int width) {
        offices =
                programme.indicators().stream()
                        .flatMap(indicator -> indicator.national().stream().map(National::office))
                        .distinct()
                        .toList();
        rows = programme.indicators().stream().map(this::row).toList();
        code =
                Math.max(
                        4,
                        rows.stream()
                                .mapToInt(row -> row.indicator().code().length())
                                .max()
                                .orElse(0));
        mark = cells().mapToInt(Cell::marks).max().orElse(0);
        int rest = width - code - STATUS - 2;
        int columns = offices.size() + 1;
        int most = Math.max(7, (rest - LEAST_TITLE) / columns - 2 - mark);
        value = Math.clamp(cells().mapToInt(Cell::value).max().orElse(0), 7, most);
        title = Math.clamp(rest - columns * (value + mark + 1) - 1, LEAST_TITLE, MOST_TITLE);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(header());
        lines.add("─".repeat(header().length()));
        rows.forEach(row -> lines.addAll(lines(row)));
        return lines;
    }

    /// What the signs in the table mean; only those that are in it.
    List<String> legend() {
        return marks.legend();
    }

    private Row row(Indicator indicator) {
        Regional regional = indicator.regional();
        List<Optional<Cell>> cells = new ArrayList<>();
        cells.add(Optional.ofNullable(regional).map(figure -> cell(figure, signs(figure))));
        offices.forEach(office -> cells.add(national(indicator, office)));
        Marked achievement =
                regional == null
                        ? new Marked("", "")
                        : marks.show(regional.achievement(), EnumSet.noneOf(Sign.class));
        return new Row(indicator, cells, achievement);
    }

    private Optional<Cell> national(Indicator indicator, String office) {
        Optional<National> figure =
                indicator.national().stream()
                        .filter(each -> each.office().equals(office))
                        .findAny();
        if (figure.isEmpty()) {
            marks.blank();
        }
        return figure.map(each -> cell(each, signs(each)));
    }

    private Cell cell(Figure figure, Set<Sign> signs) {
        return new Cell(marks.show(figure.actual(), signs), marks.show(figure.target(), signs));
    }

    private static Set<Sign> signs(National figure) {
        return figure.source().freshness() == Freshness.STALE
                ? EnumSet.of(Sign.STALE)
                : EnumSet.noneOf(Sign.class);
    }

    private static Set<Sign> signs(Regional figure) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (!figure.coverage().stale().isEmpty()) {
            signs.add(Sign.STALE);
        }
        if (!figure.coverage().missing().isEmpty()) {
            signs.add(Sign.INCOMPLETE);
        }
        return signs;
    }

    private String header() {
        StringBuilder line = new StringBuilder(Texts.left("", code) + " ");
        line.append(Texts.left("actual / target", title));
        Stream.concat(Stream.of("Region"), offices.stream())
                .forEach(name ->
                        line.append(' ').append(Texts.right(name, value)).append(" ".repeat(mark)));
        return line.append("  achievement").toString();
    }

    private List<String> lines(Row row) {
        List<String> words = Texts.wrap(row.indicator().title(), title);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(2, words.size()); i++) {
            StringBuilder line = new StringBuilder();
            line.append(Texts.left(i == 0 ? row.indicator().code() : "", code)).append(' ');
            line.append(Texts.left(i < words.size() ? words.get(i) : "", title));
            for (Optional<Cell> cell : row.cells()) {
                line.append(' ').append(part(cell.orElse(null), i));
            }
            line.append("  ").append(standing(row, i));
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private String part(@Nullable Cell cell, int line) {
        if (cell == null || line > 1) {
            return " ".repeat(value + mark);
        }
        Marked shown = line == 0 ? cell.actual() : cell.target();
        String text = Texts.cut(shown.value(), value);
        return Texts.right(text, value) + Texts.left(shown.marks(), mark);
    }

    private String standing(Row row, int line) {
        Regional regional = row.indicator().regional();
        if (regional == null) {
            return line == 0 ? "(no answer)" : "";
        }
        return switch (line) {
            case 0 -> percent(row.achievement());
            case 1 -> words(regional.status());
            default -> "";
        };
    }

    private static String percent(Marked achievement) {
        String value = achievement.value();
        if (!Character.isDigit(value.charAt(0))) {
            return value;
        }
        return value + (value.contains(".") ? "%" : ".0%") + achievement.marks();
    }

    private static String words(AchievementStatus status) {
        return status == AchievementStatus.NOT_APPLICABLE
                ? ""
                : status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Stream<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream()).flatMap(Optional::stream);
    }
}
