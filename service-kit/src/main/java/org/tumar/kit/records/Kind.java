package org.tumar.kit.records;

import java.util.function.Function;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.json.JsonMapper;

/// One kind of records.
///
/// @param collection where they lie
/// @param write what they say as text
/// @param read the same back
public record Kind<T>(String collection, Function<T, String> write, Function<String, T> read) {

    /// Kept as JSON.
    public static <T> Kind<T> json(String collection, Class<T> content) {
        JsonMapper json = TumarJson.mapper();
        return new Kind<>(
                collection, json::writeValueAsString, text -> json.readValue(text, content));
    }
}
