package org.tumar.programmefiles;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tumar.contracts.indicators.BadRowBody;

/// What a set came as, which decides how a place in it is called.
enum Form {
    FILES("file"),
    WORKBOOK("sheet");

    /// Not where it is quoted from the user.
    private static final Pattern FILE =
            Pattern.compile(
                    Layout.sheets().stream()
                            .collect(Collectors.joining("|", "(?<!['\\w])(", ")\\.csv\\b")));

    private final String noun;

    Form(String noun) {
        this.noun = noun;
    }

    /// For one part of the set.
    String noun() {
        return noun;
    }

    /// The fault as somebody who sees this form has to read it.
    BadRowBody named(BadRowBody bad) {
        return switch (this) {
            case FILES -> bad;
            case WORKBOOK ->
                    new BadRowBody(
                            Layout.ofFile(bad.file()).map(Layout::sheet).orElse(bad.file()),
                            bad.row(),
                            bad.column(),
                            bad.code(),
                            FILE.matcher(bad.message()).replaceAll("the sheet $1"));
        };
    }
}
