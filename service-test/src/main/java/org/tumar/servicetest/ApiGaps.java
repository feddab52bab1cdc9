package org.tumar.servicetest;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the OpenAPI document of a service leaves open, and has to say.
public final class ApiGaps {

    private static final List<String> ALWAYS = List.of("400", "401", "403", "503");
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<?, ?> document;
    private final List<String> gaps = new ArrayList<>();

    private ApiGaps(Map<?, ?> document) {
        this.document = document;
    }

    /// Each gap in words.
    ///
    /// @param json the document
    public static List<String> of(String json) throws ParseException {
        ApiGaps gaps = new ApiGaps(JSONObjectUtils.parse(json));
        gaps.info();
        gaps.door();
        gaps.operations();
        return List.copyOf(gaps.gaps);
    }

    private void info() {
        Map<?, ?> info = in(document, "info");
        check(!"OpenAPI definition".equals(info.get("title")), "the title is springdoc's");
        check(!"v0".equals(info.get("version")), "the version is springdoc's");
        check(info.get("description") != null, "what the service is");
    }

    private void door() {
        Map<?, ?> token = in(document, "components", "securitySchemes", "token");
        check("bearer".equals(token.get("scheme")), "how a token is sent");
        check("JWT".equals(token.get("bearerFormat")), "what a token is");
        check(
                document.get("security") instanceof List<?> all
                        && all.equals(List.of(Map.of("token", List.of()))),
                "that a token is wanted");
    }

    private void operations() {
        Map<?, ?> paths = in(document, "paths");
        for (Object path : paths.keySet()) {
            for (Object method : in(paths, path).keySet()) {
                operation(method + " " + path, in(paths, path, method));
            }
        }
    }

    private void operation(String name, Map<?, ?> operation) {
        check(!operation.containsKey("security"), name + ": a door of its own");
        Map<?, ?> responses = in(operation, "responses");
        ALWAYS.forEach(it -> check(responses.containsKey(it), name + ": " + it));
        contents(name + ": body", in(operation, "requestBody"));
        responses.forEach((status, _) -> {
            Map<?, ?> answer = in(responses, status);
            contents(name + ": " + status, answer);
            check(
                    status.toString().charAt(0) < '4'
                            || in(answer, "content").containsKey("application/problem+json"),
                    name + ": " + status + " is no problem");
        });
    }

    private void contents(String name, Map<?, ?> holder) {
        Map<?, ?> contents = in(holder, "content");
        contents.keySet()
                .forEach(type -> {
                    Map<?, ?> schema = in(contents, type, "schema");
                    check(!schema.isEmpty(), name + ": no schema of " + type);
                    check(isThere(schema.get("$ref")), name + ": no such schema");
                    check(isThere(in(schema, "items").get("$ref")), name + ": no such items");
                });
    }

    private boolean isThere(@Nullable Object reference) {
        return reference == null
                || in(document, "components", "schemas")
                        .containsKey(reference.toString().replace(SCHEMAS, ""));
    }

    private void check(boolean holds, String gap) {
        if (!holds) {
            gaps.add(gap);
        }
    }

    private static Map<?, ?> in(Map<?, ?> from, Object... path) {
        Map<?, ?> found = from;
        for (Object name : path) {
            found = found.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
        }
        return found;
    }
}
