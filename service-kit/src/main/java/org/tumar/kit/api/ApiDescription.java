package org.tumar.kit.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;

/// What a service's OpenAPI document says beside what each operation says of itself: what the
/// service is, that every operation wants a token, and what every one answers where it refuses.
///
/// @param title what the service is, in a few words
/// @param description the same in a sentence or two
/// @param members what problems of the service have beside what every problem has, by name
public record ApiDescription(String title, String description, Map<String, Schema<?>> members) {

    /// Of the API, as its paths have it.
    private static final String VERSION = "v1";

    private static final String OF_ALL =
            " Whatever is refused is answered with a problem, whose `type` ends in a stable code."
                    + " How many milliseconds a caller waits, it may say in `X-Request-Timeout`.";

    private static final String TOKEN = "token";

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "400",
                    "`X-Request-Timeout` is no whole number of milliseconds: `malformed-deadline`;"
                            + " or the request cannot be read: `bad-request`.",
                    "401",
                    "No access token, or none that is good: `unauthenticated`.",
                    "403",
                    "The token's owner may not do this here, whatever there is: `forbidden`.",
                    "503",
                    "Tokens cannot be checked now, as the identity provider is away:"
                            + " `identity-unavailable`, with `Retry-After`; the time that the"
                            + " caller gave is used up: `deadline-exceeded`; or the store does not"
                            + " answer: `store-unavailable`.");

    private static final String TOO_LARGE =
            "The body is larger than the service takes: `body-too-large`, with `limit`.";

    /// Keeps its own copy of the members.
    public ApiDescription {
        members = Map.copyOf(members);
    }

    public void complete(OpenAPI document) {
        document.info(new Info().title(title).version(VERSION).description(description + OF_ALL));
        Components components =
                document.getComponents() == null ? new Components() : document.getComponents();
        document.components(
                components
                        .addSecuritySchemes(TOKEN, token())
                        .addSchemas(ProblemSchema.NAME, ProblemSchema.with(members)));
        document.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        document.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(ApiDescription::answers));
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "An access token of the identity provider that the office trusts;"
                                + " docs/access.md has who may do what.");
    }

    private static void answers(Operation operation) {
        ApiResponses responses = operation.getResponses();
        ALWAYS.forEach((status, description) -> add(responses, status, description));
        if (operation.getRequestBody() != null) {
            add(responses, "413", TOO_LARGE);
        }
        responses.forEach((status, answer) -> {
            if (isRefusal(status) && isBare(answer)) {
                answer.content(problem());
            }
        });
    }

    /// What an operation says of it itself stays, and comes first.
    private static void add(ApiResponses responses, String status, String description) {
        ApiResponse own = responses.get(status);
        responses.addApiResponse(
                status,
                own == null
                        ? new ApiResponse().description(description)
                        : own.description(own.getDescription() + " " + description));
    }

    private static boolean isRefusal(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static boolean isBare(ApiResponse answer) {
        return answer.getContent() == null || answer.getContent().isEmpty();
    }

    private static Content problem() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(ProblemSchema.named(ProblemSchema.NAME)));
    }
}
