package org.tumar.demo.command;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.WorkItemBody;
import org.tumar.demo.console.Columns;

/// How figures are shown that wait.
final class WorklistLines {

    private WorklistLines() {}

    static List<String> of(List<WorkItemBody> items) {
        Columns columns = new Columns();
        columns.row("indicator", "period", "measure", "value", "approved", "state", "by", "why");
        items.forEach(item ->
                columns.row(
                        item.row().indicator(),
                        item.row().period(),
                        measure(item.row()),
                        item.removal() ? "(remove)" : text(item.row().value()),
                        text(item.approved()),
                        item.state(),
                        item.enteredBy(),
                        why(item)));
        return columns.lines();
    }

    private static String measure(FigureRowBody row) {
        return Stream.of(
                        row.measure().name().toLowerCase(Locale.ROOT),
                        row.sex(),
                        row.ageGroup(),
                        row.settlement(),
                        row.category())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String text(@Nullable String value) {
        return value == null || value.isEmpty() ? "-" : value;
    }

    private static String why(WorkItemBody item) {
        String comment = item.comment();
        return comment == null ? item.reason() : item.reason() + "; " + comment;
    }
}
