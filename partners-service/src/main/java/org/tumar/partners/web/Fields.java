package org.tumar.partners.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.partners.CodeListBody;
import org.tumar.partners.check.Faults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A JSON object that somebody sent, read field by field: what will not do is told by its field,
/// and the reading goes on.
///
/// What a method cannot read is null or absent; then there is a fault.
public final class Fields {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern PROGRAMME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int MOST = 1_000;

    private final JsonNode object;
    private final String path;
    private final Faults faults;

    private Fields(JsonNode object, String path, Faults faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    /// Where it is no object, that is its fault, and it has no fields.
    public static Fields of(@Nullable JsonNode sent, Faults faults) {
        if (sent == null || !sent.isObject()) {
            faults.add("no-object", "A record is a JSON object.");
            return new Fields(MissingNode.getInstance(), "", faults);
        }
        return new Fields(sent, "", faults);
    }

    public Faults faults() {
        return faults;
    }

    public void fault(String field, String code, String message) {
        faults.add(path + field, code, message);
    }

    /// Whether it was sent at all.
    public boolean has(String field) {
        JsonNode value = object.path(field);
        return !value.isMissingNode() && !value.isNull();
    }

    /// An id of a record.
    public @Nullable String id(String field) {
        return matching(
                field,
                ID,
                "bad-id",
                "An id has letters, digits, '.', '_' and '-', begins with a letter or a digit, and"
                        + " has at most 64 of them.");
    }

    /// A programme's code.
    public @Nullable String programme(String field) {
        return matching(field, PROGRAMME, "bad-programme", programmeRule());
    }

    private static String programmeRule() {
        return "A programme's code is written like CT.0495.";
    }

    private @Nullable String matching(String field, Pattern form, String code, String rule) {
        String text = text(field, 200);
        if (text == null || form.matcher(text).matches()) {
            return text;
        }
        fault(field, code, rule);
        return null;
    }

    /// A text that has to be there.
    public @Nullable String text(String field, int longest) {
        if (!has(field)) {
            fault(field, "missing", "The field has to be there.");
            return null;
        }
        return words(field, object.path(field), longest);
    }

    public @Nullable String optionalText(String field, int longest) {
        return has(field) ? words(field, object.path(field), longest) : null;
    }

    private @Nullable String words(String field, JsonNode value, int longest) {
        if (value.isContainer()) {
            fault(field, "bad-text", "This is one text.");
            return null;
        }
        String text = value.asString().strip();
        if (text.isEmpty()) {
            fault(field, "missing", "The field has to be there.");
            return null;
        }
        if (text.length() > longest || CONTROL.matcher(text).find()) {
            fault(
                    field,
                    "bad-text",
                    "A text of one line, with at most %d characters.".formatted(longest));
            return null;
        }
        return text;
    }

    /// A code of a list.
    public @Nullable String code(String field, CodeListBody list) {
        return known(field, text(field, 200), list);
    }

    private @Nullable String known(String field, @Nullable String code, CodeListBody list) {
        if (code == null || list.has(code)) {
            return code;
        }
        fault(
                field,
                "unknown-code",
                "The list %s has no such code; it has: %s."
                        .formatted(list.name(), String.join(", ", list.all())));
        return null;
    }

    public @Nullable String optionalCode(String field, CodeListBody list) {
        return has(field) ? code(field, list) : null;
    }

    /// Codes of a list, none twice, in their order.
    public List<String> codes(String field, CodeListBody list) {
        List<String> codes = new ArrayList<>();
        texts(field)
                .forEach(it -> {
                    if (known(field, it, list) != null) {
                        codes.add(it);
                    }
                });
        return codes.stream().distinct().sorted().toList();
    }

    /// Programmes' codes, one at least, none twice, in their order.
    public List<String> programmes(String field) {
        List<String> codes = texts(field);
        if (codes.isEmpty()) {
            fault(field, "missing", "Name one programme at least that it counts for.");
        }
        if (!codes.stream().allMatch(it -> PROGRAMME.matcher(it).matches())) {
            fault(field, "bad-programme", programmeRule());
        }
        return codes.stream().distinct().sorted().toList();
    }

    private List<String> texts(String field) {
        return list(field).stream()
                .map(it -> words(field, it, 200))
                .<String>mapMulti((it, next) -> {
                    if (it != null) {
                        next.accept(it);
                    }
                })
                .toList();
    }

    private List<JsonNode> list(String field) {
        JsonNode value = object.path(field);
        if (!has(field)) {
            return List.of();
        }
        if (!value.isArray() || value.size() > MOST) {
            fault(field, "bad-list", "This is a list of at most %d.".formatted(MOST));
            return List.of();
        }
        return StreamSupport.stream(value.spliterator(), false).toList();
    }

    /// The objects of a list, by their place in it: `names[0]`.
    public List<Fields> items(String field) {
        List<JsonNode> values = list(field);
        List<Fields> items = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            item(field + "[" + place + "]", values.get(place)).ifPresent(items::add);
        }
        return items;
    }

    /// The object of a field, where there is one.
    public Optional<Fields> item(String field) {
        return has(field) ? item(field, object.path(field)) : Optional.empty();
    }

    private Optional<Fields> item(String field, JsonNode value) {
        if (!value.isObject()) {
            fault(field, "no-object", "This is a JSON object.");
            return Optional.empty();
        }
        return Optional.of(new Fields(value, path + field + ".", faults));
    }

    /// How many, by what the object's fields are called.
    public Map<String, Long> counts(String field) {
        Map<String, Long> counts = new LinkedHashMap<>();
        item(field)
                .ifPresent(item ->
                        item.object
                                .propertyNames()
                                .forEach(name -> {
                                    Long count = item.count(name);
                                    if (count != null && count > 0) {
                                        counts.put(name, count);
                                    }
                                }));
        return counts;
    }

    /// A whole number from 0 on.
    public @Nullable Long count(String field) {
        String text = text(field, 200);
        if (text == null || COUNT.matcher(text).matches()) {
            return text == null ? null : Long.valueOf(text);
        }
        fault(field, "bad-number", "A whole number from 0 to 999999999.");
        return null;
    }

    /// A number from 0 on, with at most six decimals.
    public @Nullable BigDecimal decimal(String field) {
        String text = text(field, 200);
        if (text == null || DECIMAL.matcher(text).matches()) {
            return text == null ? null : new BigDecimal(text);
        }
        fault(field, "bad-number", "A number from 0 on, written like 12.5.");
        return null;
    }

    public @Nullable LocalDate date(String field) {
        String text = text(field, 200);
        if (text == null) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException _) {
            // Told below, as what is not written like a day at all.
        }
        fault(field, "bad-date", "A day is written like 2014-05-12.");
        return null;
    }

    public @Nullable LocalDate optionalDate(String field) {
        return has(field) ? date(field) : null;
    }

    public boolean flag(String field) {
        JsonNode value = object.path(field);
        if (has(field) && !value.isBoolean()) {
            fault(field, "bad-flag", "This is true or false.");
        }
        return value.asBoolean(false);
    }

    /// What a field holds, whatever it is.
    public @Nullable JsonNode raw(String field) {
        return has(field) ? object.path(field) : null;
    }
}
