package org.tumar.campaigns.web;

import static org.springframework.core.ResolvableType.forClassWithGenerics;
import static org.tumar.kit.api.ProblemSchema.number;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.contracts.campaigns.MaterialBody;
import org.tumar.contracts.records.CorrectedBody;
import org.tumar.kit.api.ApiDescription;
import org.tumar.kit.api.ProblemSchema;

/// How the API is described.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final List<Class<? extends Record>> BODIES =
            List.of(
                    CallBody.class,
                    CampaignBody.class,
                    EventBody.class,
                    HotlineBody.class,
                    MaterialBody.class);

    @Bean
    OpenApiCustomizer apiDescription() {
        return OpenApiConfiguration::describe;
    }

    private static void describe(OpenAPI document) {
        api().complete(document);
        BODIES.forEach(body ->
                ModelConverters.getInstance(true)
                        .read(forClassWithGenerics(CorrectedBody.class, body).getType())
                        .forEach(document.getComponents()::addSchemas));
    }

    private static ApiDescription api() {
        return new ApiDescription(
                "Campaigns and hotlines of an office",
                "Campaigns with their events and materials, hotlines with their calls, as they"
                        + " were entered in one office, and what they add up to."
                        + " docs/campaigns.md has the fields and the codes.",
                members());
    }

    private static Map<String, Schema<?>> members() {
        Map<String, Schema<?>> members = new TreeMap<>(ProblemSchema.ofRecords());
        members.put("accepted", number("Of `partly-stored`: how many rows were stored."));
        members.put("unchanged", number("Of `partly-stored`: how many were there already."));
        return members;
    }

    @Bean
    RecordDescriptions recordDescriptions() {
        return new RecordDescriptions();
    }

    @Bean
    ManyDescriptions manyDescriptions() {
        return new ManyDescriptions();
    }
}
