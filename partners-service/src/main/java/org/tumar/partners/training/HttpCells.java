package org.tumar.partners.training;

import java.util.Set;
import java.util.function.Consumer;
import org.tumar.partners.check.Faults;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The cells of one row of a table, as the JSON object that they are another way to write of.
///
/// @param faults of the row
record HttpCells(ObjectNode object, Faults faults) {

    static final Set<String> COLUMNS =
            Set.of(
                    "id",
                    "partner",
                    "programmes",
                    "from",
                    "to",
                    "days",
                    "topic",
                    "audience",
                    "trainers",
                    "participants",
                    "bySex.female",
                    "bySex.male",
                    "bySex.other",
                    "bySex.unknown",
                    "byOrganisation",
                    "knowledge.before",
                    "knowledge.after",
                    "knowledge.scored");

    static String unknown() {
        return "There is no such column; there are: %s."
                .formatted(String.join(", ", COLUMNS.stream().sorted().toList()));
    }

    /// Lists and counts by name are parted by semicolons: `a;b`, `a=1;b=2`.
    void put(String column, String value) {
        int dot = column.indexOf('.');
        if (column.equals("programmes")) {
            ArrayNode list = object.putArray(column);
            parts(value, list::add);
        } else if (column.equals("byOrganisation")) {
            ObjectNode counts = object.putObject(column);
            parts(value, it -> pair(counts, it));
        } else if (dot > 0) {
            object.withObjectProperty(column.substring(0, dot))
                    .put(column.substring(dot + 1), value);
        } else {
            object.put(column, value);
        }
    }

    private static void parts(String value, Consumer<String> each) {
        for (String part : value.split(";", -1)) {
            if (!part.isBlank()) {
                each.accept(part.strip());
            }
        }
    }

    private void pair(ObjectNode counts, String part) {
        int equals = part.lastIndexOf('=');
        if (equals < 1) {
            faults.add("byOrganisation", "bad-list", "It is written like one=3;other=4.");
        } else {
            counts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
        }
    }
}
