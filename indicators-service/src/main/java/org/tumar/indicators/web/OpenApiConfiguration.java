package org.tumar.indicators.web;

import static org.tumar.kit.api.ProblemSchema.list;
import static org.tumar.kit.api.ProblemSchema.named;
import static org.tumar.kit.api.ProblemSchema.text;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.kit.api.ApiDescription;

/// How the API is described.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenApiCustomizer apiDescription() {
        return OpenApiConfiguration::describe;
    }

    private static void describe(OpenAPI document) {
        api().complete(document);
        ModelConverters.getInstance(true)
                .read(BadRowBody.class)
                .forEach(document.getComponents()::addSchemas);
    }

    private static ApiDescription api() {
        return new ApiDescription(
                "Indicators of an office",
                "Programmes with their results frameworks, and what one office reports and"
                        + " counts of their indicators: figures from draft to approved, with"
                        + " their whole history.",
                members());
    }

    private static Map<String, Schema<?>> members() {
        return Map.of(
                "rows",
                list(named("BadRowBody"), "Of `bad-rows`: every one of them."),
                "figures",
                list(of(), "Of `changed-since` and `own-entry`: the first of them, in words."),
                "owner",
                text("Of `other-owner`: the office that owns the programme."),
                "notOwn",
                list(of(), "Of `other-owner`: what this office could not take as its own."),
                "office",
                text("Of `other-office`: whose part it is."),
                "path",
                text("Of `incomplete-body`: what it lacks."),
                "key",
                text("Of `unknown-key`: the one that there is not."),
                "keys",
                list(of(), "Of `unknown-key`: those that there are."));
    }

    private static Schema<?> of() {
        return text("In words.");
    }
}
