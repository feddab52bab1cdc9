package org.tumar.gateway.graph;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.tumar.gateway.composition.Sight;
import org.tumar.kit.Problem;
import org.tumar.kit.TumarJson;
import tools.jackson.core.JacksonException;

/// What one HTTP request asks for, and what tells its answer from any other.
///
/// Two equal ones have the same answer for as long as nothing changes. The form of the answer is no
/// part of it: the bytes are the same in both content types.
///
/// @param operation null where the document has one only
/// @param variables in no order
/// @param sight equal for all who see the same
record GraphQlAsked(
        String document,
        @Nullable String operation,
        Map<String, @Nullable Object> variables,
        Sight sight) {

    /// @throws ErrorResponseException the 400 problem, where it is no GraphQL request
    static GraphQlAsked read(byte[] body, Sight sight) {
        try {
            Map<String, @Nullable Object> parts =
                    TumarJson.mapper().readerForMapOf(Object.class).readValue(body);
            String document = part(parts, "query", String.class).orElse("");
            if (document.isBlank()) {
                throw bad("query must be a GraphQL document: look at the body.");
            }
            part(parts, "extensions", Map.class);
            return new GraphQlAsked(
                    document,
                    part(parts, "operationName", String.class).orElse(null),
                    variables(parts),
                    sight);
        } catch (JacksonException unreadable) {
            throw bad("The body is no JSON object: send {\"query\": …}.");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> variables(Map<String, @Nullable Object> parts) {
        return part(parts, "variables", Map.class).orElse(Map.of());
    }

    private static <T> Optional<T> part(
            Map<String, @Nullable Object> parts, String name, Class<T> type) {
        Object value = parts.get(name);
        if (value != null && !type.isInstance(value)) {
            String expected = type == String.class ? "a string" : "an object";
            throw bad(name + " must be " + expected + ": look at the body.");
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    private static ErrorResponseException bad(String detail) {
        return Problem.common(HttpStatus.BAD_REQUEST, "bad-request", detail).exception();
    }

    DefaultGraphQlRequest request() {
        return new DefaultGraphQlRequest(document, operation, variables, null);
    }
}
