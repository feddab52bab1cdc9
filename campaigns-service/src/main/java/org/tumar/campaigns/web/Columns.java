package org.tumar.campaigns.web;

import java.util.List;
import java.util.Set;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.node.ObjectNode;

/// How the columns of a CSV file become the fields of a record.
///
/// A cell that is empty is not there. Lists are in one cell, by semicolons.
public interface Columns {

    /// Whether there is such a column.
    boolean knows(String column);

    /// Puts a cell into a record.
    void put(ObjectNode record, String column, String value);

    /// @param texts fields of one text, number or truth
    /// @param lists fields of several texts
    static Columns of(Set<String> texts, Set<String> lists) {
        return new Columns() {
            @Override
            public boolean knows(String column) {
                return texts.contains(column) || lists.contains(column);
            }

            @Override
            public void put(ObjectNode record, String column, String value) {
                if (texts.contains(column)) {
                    record.put(column, value);
                } else {
                    parts(value).forEach(record.withArray(column)::add);
                }
            }
        };
    }

    /// The parts of a list in one cell.
    static List<String> parts(String value) {
        return List.of(value.split("\\s*;\\s*"));
    }

    static ObjectNode record() {
        return TumarJson.mapper().createObjectNode();
    }
}
