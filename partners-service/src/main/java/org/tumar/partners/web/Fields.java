package org.tumar.partners.web;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final String MISSING = "The field has to be there.";
    private static final int SHORT = 200;
    private static final int MOST = 1_000;
    private static final int MOST_UNKNOWN = 20;

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

    /// That a field has to be there.
    public void missing(String field) {
        fault(field, "missing", MISSING);
    }

    /// Whatever else was sent is a fault: a misspelt field would be one that was left out.
    ///
    /// @param known what clients are told that they may send
    public void checkNames(Class<? extends Record> known) {
        List<String> names =
                Stream.of(known.getRecordComponents()).map(RecordComponent::getName).toList();
        object.propertyNames().stream()
                .filter(it -> !names.contains(it))
                .limit(MOST_UNKNOWN)
                .forEach(it ->
                        fault(
                                it,
                                "unknown-field",
                                "There is no such field; there are: %s."
                                        .formatted(String.join(", ", names))));
    }

    /// Whether it was sent at all.
    public boolean has(String field) {
        JsonNode value = object.path(field);
        return !value.isMissingNode() && !value.isNull();
    }

    /// An id of a record.
    public @Nullable String id(String field) {
        return written(field, Form.ID);
    }

    /// A programme's code.
    public @Nullable String programme(String field) {
        return written(field, Form.PROGRAMME);
    }

    private @Nullable String written(String field, Form form) {
        String text = text(field, SHORT);
        if (text == null || form.isOf(text)) {
            return text;
        }
        fault(field, form.code(), form.rule());
        return null;
    }

    /// A text that has to be there.
    public @Nullable String text(String field, int longest) {
        if (!has(field)) {
            missing(field);
            return null;
        }
        return words(field, object.path(field), longest);
    }

    public @Nullable String optionalText(String field, int longest) {
        return has(field) ? words(field, object.path(field), longest) : null;
    }

    private @Nullable String words(String field, JsonNode value, int longest) {
        String text = value.isContainer() ? "" : value.asString().strip();
        if (text.isEmpty() && !value.isContainer()) {
            missing(field);
        } else if (text.isEmpty() || text.length() > longest || CONTROL.matcher(text).find()) {
            fault(
                    field,
                    "bad-text",
                    "A text of one line, with at most %d characters.".formatted(longest));
        } else {
            return text;
        }
        return null;
    }

    /// A code of a list.
    public @Nullable String code(String field, CodeListBody list) {
        return known(field, text(field, SHORT), list);
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
        return sorted(texts(field).stream().map(it -> known(field, it, list)));
    }

    /// Programmes' codes, one at least, none twice, in their order.
    public List<String> programmes(String field) {
        List<String> codes = texts(field);
        if (codes.isEmpty()) {
            fault(field, "missing", "Name one programme at least that it counts for.");
        }
        if (!codes.stream().allMatch(Form.PROGRAMME::isOf)) {
            fault(field, Form.PROGRAMME.code(), Form.PROGRAMME.rule());
        }
        return sorted(codes.stream());
    }

    private static List<String> sorted(Stream<? extends @Nullable String> codes) {
        return codes.filter(Objects::nonNull)
                .<String>map(Objects::requireNonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : list(field)) {
            String text = words(field, value, SHORT);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
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

    /// How many, by what the object's fields are called; zero is a number too.
    public Map<String, Long> counts(String field) {
        Map<String, Long> counts = new LinkedHashMap<>();
        item(field)
                .ifPresent(item -> {
                    for (String name : item.object.propertyNames()) {
                        Long count = item.count(name);
                        if (count != null) {
                            counts.put(name, count);
                        }
                    }
                });
        return counts;
    }

    /// A whole number from 0 on.
    public @Nullable Long count(String field) {
        String text = written(field, Form.COUNT);
        return text == null ? null : Long.valueOf(text);
    }

    /// A number from 0 on, with at most six decimals.
    public @Nullable BigDecimal decimal(String field) {
        String text = written(field, Form.DECIMAL);
        return text == null ? null : new BigDecimal(text);
    }

    public @Nullable LocalDate date(String field) {
        String text = written(field, Form.DATE);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            fault(field, Form.DATE.code(), "There is no such day.");
            return null;
        }
    }

    public @Nullable LocalDate optionalDate(String field) {
        return has(field) ? date(field) : null;
    }

    /// False where nothing is said.
    public boolean flag(String field) {
        JsonNode value = object.path(field);
        if (has(field) && !value.isBoolean()) {
            fault(field, "bad-flag", "This is true or false.");
        }
        return value.asBoolean(false);
    }
}
