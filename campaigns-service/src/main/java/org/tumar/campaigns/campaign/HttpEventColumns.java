package org.tumar.campaigns.campaign;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tumar.campaigns.web.Columns;
import tools.jackson.databind.node.ObjectNode;

/// The columns of events: their fields; `people.attended`, `people.attended.female`,
/// `people.attended.female.18-24` and `people.attended..18-24`; `exposure.circulation`;
/// `materials.<material>`.
final class HttpEventColumns implements Columns {

    private static final Columns FIELDS =
            Columns.of(
                    Set.of("id", "campaign", "type", "from", "to", "partner"),
                    Set.of("programmes", "audiences"));
    private static final Set<String> PLACE = Set.of("country", "region", "settlement", "setting");
    private static final Pattern PEOPLE =
            Pattern.compile("people\\.([a-z-]+)(?:\\.([a-z-]*)(?:\\.([a-z0-9-]+))?)?");
    private static final Pattern PART = Pattern.compile("(exposure|materials)\\.(.+)");

    @Override
    public boolean knows(String column) {
        return FIELDS.knows(column)
                || PLACE.contains(column)
                || PEOPLE.matcher(column).matches()
                || PART.matcher(column).matches();
    }

    @Override
    public void put(ObjectNode record, String column, String value) {
        Matcher people = PEOPLE.matcher(column);
        Matcher part = PART.matcher(column);
        if (PLACE.contains(column)) {
            record.withObject("place").put(column, value);
        } else if (people.matches()) {
            people(record.withArray("people").addObject(), people, value);
        } else if (part.matches() && part.group(1).equals("exposure")) {
            record.withArray("exposure")
                    .addObject()
                    .put("method", part.group(2))
                    .put("count", value);
        } else if (part.matches()) {
            record.withArray("materials")
                    .addObject()
                    .put("material", part.group(2))
                    .put("copies", value);
        } else {
            FIELDS.put(record, column, value);
        }
    }

    private static void people(ObjectNode row, Matcher people, String value) {
        row.put("measure", people.group(1)).put("count", value);
        if (people.group(2) != null && !people.group(2).isEmpty()) {
            row.put("sex", people.group(2));
        }
        if (people.group(3) != null) {
            row.put("ageGroup", people.group(3));
        }
    }
}
