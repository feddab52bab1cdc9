package org.tumar.kit.api;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;

/// The one schema of everything that a service refuses: what each problem has, and what some have.
public final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> with(Map<String, Schema<?>> members) {
        Schema<?> problem = of("object", "A refusal, as RFC 9457 has it.");
        problem.addProperty(
                "type", text("`urn:tumar:problem:` and what goes on; it ends in a stable code."));
        problem.addProperty("title", text("The status in words."));
        problem.addProperty("status", number("The status."));
        problem.addProperty("detail", text("What is wrong, and what to do."));
        problem.addProperty("instance", text("The path that was asked."));
        problem.addProperty("correlationId", text("What the service's log has it under."));
        problem.addProperty(
                "limit", number("Of `body-too-large`: how many bytes the service takes."));
        members.forEach(problem::addProperty);
        problem.addRequiredItem("type");
        problem.addRequiredItem("status");
        return problem;
    }

    /// What problems of records have.
    public static Map<String, Schema<?>> ofRecords() {
        return Map.of(
                "errors",
                list(
                        named("FaultBody"),
                        "What will not do, by field, and of many by row: the first 1,000 faults. Of"
                                + " `bad-record`, `bad-rows`, and where a single field is why."),
                "refused",
                number("Of many: how many rows will not do."),
                "sequence",
                number("Of `changed-since`: the record's by now."));
    }

    public static Schema<?> text(String description) {
        return of("string", description);
    }

    public static Schema<?> number(String description) {
        return of("integer", description).format("int64");
    }

    public static Schema<?> list(Schema<?> of, String description) {
        return of("array", description).items(of);
    }

    /// One of the document's schemas.
    public static Schema<?> named(String name) {
        return new JsonSchema().$ref(name);
    }

    private static Schema<?> of(String type, String description) {
        return new JsonSchema().typesItem(type).description(description);
    }
}
