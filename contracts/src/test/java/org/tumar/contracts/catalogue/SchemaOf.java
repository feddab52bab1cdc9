package org.tumar.contracts.catalogue;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON schemas of records, one for each, that refer to one another.
final class SchemaOf {

    private static final Map<Type, Map<String, Object>> PLAIN =
            Map.ofEntries(
                    Map.entry(String.class, Map.of("type", "string")),
                    Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
                    Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
                    Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
                    Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
                    Map.entry(boolean.class, Map.of("type", "boolean")),
                    Map.entry(Boolean.class, Map.of("type", "boolean")),
                    Map.entry(BigDecimal.class, Map.of("type", "number")),
                    Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
                    Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")));

    private final Map<String, Object> schemas = new TreeMap<>();

    /// By name, after [#refer(Class)].
    Map<String, Object> schemas() {
        return schemas;
    }

    Map<String, Object> refer(Class<?> type) {
        String name = type.getSimpleName();
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            schemas.put(name, type.isEnum() ? choices(type) : object(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static Map<String, Object> choices(Class<?> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(String::valueOf).sorted().toList();
        return ordered("type", "string", "enum", names);
    }

    private Map<String, Object> object(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("No schema for " + type);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent it : type.getRecordComponents()) {
            properties.put(it.getName(), of(it.getAnnotatedType()));
        }
        List<String> required =
                Arrays.stream(type.getRecordComponents())
                        .filter(it -> !it.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList();
        return ordered("type", "object", "required", required, "properties", properties);
    }

    private Map<String, Object> of(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list
                && type.getType() instanceof ParameterizedType raw) {
            return raw.getRawType() == List.class
                    ? ordered("type", "array", "items", of(argument(list, 0)))
                    : ordered("type", "object", "additionalProperties", of(argument(list, 1)));
        }
        Map<String, Object> plain = PLAIN.get(type.getType());
        return plain == null ? refer((Class<?>) type.getType()) : new TreeMap<>(plain);
    }

    private static AnnotatedType argument(AnnotatedParameterizedType type, int number) {
        return type.getAnnotatedActualTypeArguments()[number];
    }

    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put((String) pairs[i], pairs[i + 1]);
        }
        return all;
    }
}
