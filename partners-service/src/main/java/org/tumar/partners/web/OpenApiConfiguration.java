package org.tumar.partners.web;

import static org.springframework.core.ResolvableType.forClassWithGenerics;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.contracts.partners.RecordedPartnerBody;
import org.tumar.contracts.partners.TrainingBody;
import org.tumar.contracts.partners.VersionBody;
import org.tumar.kit.api.ApiDescription;
import org.tumar.kit.api.ProblemSchema;

/// How the API is described.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final List<Class<? extends Record>> WITH_VERSIONS =
            List.of(RecordedPartnerBody.class, TrainingBody.class);

    @Bean
    OpenApiCustomizer apiDescription() {
        return OpenApiConfiguration::describe;
    }

    private static void describe(OpenAPI document) {
        api().complete(document);
        WITH_VERSIONS.forEach(body ->
                ModelConverters.getInstance(true)
                        .read(forClassWithGenerics(VersionBody.class, body).getType())
                        .forEach(document.getComponents()::addSchemas));
    }

    private static ApiDescription api() {
        return new ApiDescription(
                "Partners and trainings of an office",
                "Organisations that the programmes work with in one office's country, how their"
                        + " network grows, and the trainings that they held. docs/partners.md"
                        + " has the fields and the codes.",
                ProblemSchema.ofRecords());
    }
}
