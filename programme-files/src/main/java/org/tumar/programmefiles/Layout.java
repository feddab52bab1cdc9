package org.tumar.programmefiles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    private final String required;
    private final String optional;

    Layout(String required, String optional) {
        this.required = required;
        this.optional = optional;
    }

    String file() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
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

    static List<String> files() {
        return Arrays.stream(values()).map(Layout::file).toList();
    }
}
