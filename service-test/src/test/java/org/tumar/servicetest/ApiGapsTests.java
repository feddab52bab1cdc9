package org.tumar.servicetest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import org.junit.jupiter.api.Test;

class ApiGapsTests {

    private static final String SOUND =
            """
            {"info": {"title": "Things", "version": "v1", "description": "Keeps things."},
             "security": [{"token": []}],
             "paths": {"/v1/things": {"post": {
               "requestBody": {"content": {"text/csv": {"schema": {"type": "string"}}}},
               "responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                 "400": {"content": {"application/problem+json": {"schema": {"type": "object"}}}},
                 "401": {"content": {"application/problem+json": {"schema": {"type": "object"}}}},
                 "403": {"content": {"application/problem+json": {"schema": {"type": "object"}}}},
                 "503": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}}}}},
             "components": {
               "schemas": {"Thing": {"type": "object"}},
               "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}}}
            """;

    @Test
    void findsNoneWhereAllIsSaid() throws ParseException {
        assertThat(ApiGaps.of(SOUND)).isEmpty();
    }

    @Test
    void findsADocumentThatSaysNothingOfItself() throws ParseException {
        assertThat(
                        ApiGaps.of(
                                """
                                {"info": {"title": "OpenAPI definition", "version": "v0"}}
                                """))
                .containsExactly(
                        "the title is springdoc's",
                        "the version is springdoc's",
                        "what the service is",
                        "how a token is sent",
                        "what a token is",
                        "that a token is wanted");
    }

    @Test
    void findsAnAnswerThatIsNotSaid() throws ParseException {
        assertThat(ApiGaps.of(SOUND.replace("\"401\"", "\"404\"")))
                .containsExactly("post /v1/things: 401");
    }

    @Test
    void findsAnOperationThatIsOpen() throws ParseException {
        assertThat(ApiGaps.of(SOUND.replace("\"post\": {", "\"post\": {\"security\": [],")))
                .containsExactly("post /v1/things: a door of its own");
    }

    @Test
    void findsARefusalThatIsNoProblem() throws ParseException {
        assertThat(ApiGaps.of(SOUND.replaceFirst("application/problem\\+json", "application/json")))
                .containsExactly("post /v1/things: 400 is no problem");
    }

    @Test
    void findsABodyWithoutASchema() throws ParseException {
        assertThat(ApiGaps.of(SOUND.replace("{\"schema\": {\"type\": \"string\"}}", "{}")))
                .containsExactly("post /v1/things: body: no schema of text/csv");
        assertThat(ApiGaps.of(SOUND.replace("{\"Thing\"", "{\"Other\"")))
                .containsExactly("post /v1/things: 200: no such schema");
    }
}
