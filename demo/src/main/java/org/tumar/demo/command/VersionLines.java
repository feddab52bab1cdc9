package org.tumar.demo.command;

import java.util.List;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.demo.console.Columns;

/// How the versions of a figure are shown.
final class VersionLines {

    private VersionLines() {}

    static List<String> of(List<FigureVersionBody> versions) {
        Columns columns = new Columns();
        columns.row("version", "value", "at", "by", "state", "origin", "reason");
        versions.forEach(each ->
                columns.row(
                        String.valueOf(each.revision()),
                        value(each),
                        each.at().toString(),
                        each.by(),
                        each.state(),
                        each.origin(),
                        each.reason()));
        return columns.lines();
    }

    static String value(FigureVersionBody version) {
        String value = version.value();
        if (value == null) {
            return "(removed)";
        }
        return value.isEmpty() ? "(not reported)" : value;
    }
}
