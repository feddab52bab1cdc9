package org.tumar.programmefiles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The files of a programme and their columns, as PROGRAMME-FILES gives them.
enum Layout {
    PROGRAMME("code title donor start end currency budget owner", ""),
    PERIODS("period start end", ""),
    FRAMEWORK("code level parent title", ""),
    INDICATORS(
            "indicator result title unit aggregation baseline countries",
            "national_codes source derivation direction"),
    RESULTS("indicator country period measure value", "note sex age_group settlement category"),
    PUBLISHED("indicator scope period measure value where", "");

    private static final Set<String> NUMBERS = Set.of("value", "baseline", "budget");
    private static final Set<String> DATES = Set.of("start", "end");

    private final String required;
    private final String optional;

    Layout(String required, String optional) {
        this.required = required;
        this.optional = optional;
    }

    /// Whether what stands in the column may be a number.
    static boolean isNumber(String column) {
        return NUMBERS.contains(column);
    }

    static boolean isDate(String column) {
        return DATES.contains(column);
    }

    String file() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /// The name of its sheet in a workbook.
    String sheet() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> required() {
        return List.of(required.split(" "));
    }

    List<String> columns() {
        return List.of((required + " " + optional).strip().split(" "));
    }

    /// The layout of a file of that name, in any case.
    static Optional<Layout> ofFile(String name) {
        return Arrays.stream(values())
                .filter(it -> it.file().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /// The layout of a sheet of that name, in any case, also where it is called like the file.
    static Optional<Layout> ofSheet(String name) {
        String plain = name.strip();
        return ofFile(plain).or(() -> ofFile(plain + ".csv"));
    }

    static List<String> sheets() {
        return Arrays.stream(values()).map(Layout::sheet).toList();
    }

    static List<String> files() {
        return Arrays.stream(values()).map(Layout::file).toList();
    }
}
