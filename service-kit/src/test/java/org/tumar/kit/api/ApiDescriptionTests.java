package org.tumar.kit.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiDescriptionTests {

    private static final String PROBLEM = "application/problem+json";

    private final Operation reading = operation();
    private final Operation writing = operation().requestBody(new RequestBody());
    private final OpenAPI document =
            new OpenAPI()
                    .paths(
                            new Paths()
                                    .addPathItem(
                                            "/v1/x", new PathItem().get(reading).put(writing)));

    private static Operation operation() {
        return new Operation()
                .responses(
                        new ApiResponses()
                                .addApiResponse("200", new ApiResponse().description("It.")));
    }

    private ApiResponse answer(Operation operation, String status) {
        new ApiDescription("Things", "Keeps things.", Map.of("row", ProblemSchema.number("Which.")))
                .complete(document);
        return operation.getResponses().get(status);
    }

    @Test
    void saysWhatTheServiceIsAndThatItWantsAToken() {
        answer(reading, "200");

        assertThat(document.getInfo().getTitle()).isEqualTo("Things");
        assertThat(document.getInfo().getDescription()).startsWith("Keeps things. ");
        assertThat(document.getInfo().getVersion()).isEqualTo("v1");
        assertThat(document.getSecurity().getFirst()).containsOnlyKeys("token");
        assertThat(document.getComponents().getSecuritySchemes()).containsOnlyKeys("token");
    }

    @Test
    void saysWhatEveryOperationRefusesBy() {
        answer(reading, "200");

        assertThat(reading.getResponses()).containsOnlyKeys("200", "400", "401", "403", "503");
        assertThat(writing.getResponses()).containsKey("413");
    }

    @Test
    void addsToWhatAnOperationSaysOfItself() {
        reading.getResponses().addApiResponse("403", new ApiResponse().description("Not yours."));

        assertThat(answer(reading, "403").getDescription())
                .startsWith("Not yours. ")
                .endsWith("`forbidden`.");
    }

    @Test
    void refusesWithProblemsAndWithNothingElse() {
        reading.getResponses().addApiResponse("404", new ApiResponse().description("None."));

        assertThat(answer(reading, "404").getContent().get(PROBLEM).getSchema().get$ref())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(answer(reading, "200").getContent()).isNull();
        assertThat(document.getComponents().getSchemas().get("Problem").getProperties())
                .containsKeys("type", "status", "row");
    }

    @Test
    void leavesABodyThatAnOperationNames() {
        Content own = new Content().addMediaType("text/plain", new MediaType());
        reading.getResponses()
                .addApiResponse("409", new ApiResponse().description("Other.").content(own));

        assertThat(answer(reading, "409").getContent()).isSameAs(own);
    }
}
