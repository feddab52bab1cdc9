package org.tumar.indicators.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the OpenAPI document says of every operation: that it wants a token, and what it answers to
/// whoever has none, or not the right one.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String TOKEN = "token";

    private static final String NOBODY =
            "No access token, or none that is good: `unauthenticated`.";
    private static final String FORBIDDEN =
            "The token's owner may not do this here, whatever there is: `forbidden`.";
    private static final String UNAVAILABLE =
            "Tokens cannot be checked now, as the identity provider is away:"
                    + " `identity-unavailable`, with `Retry-After`; or the service cannot work now.";

    @Bean
    OpenApiCustomizer closedDoor() {
        return OpenApiConfiguration::close;
    }

    private static void close(OpenAPI document) {
        Components components =
                document.getComponents() == null ? new Components() : document.getComponents();
        document.components(
                components.addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "An access token of the identity provider that the office"
                                                + " trusts; docs/access.md has who may do what.")));
        document.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        document.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(OpenApiConfiguration::answer));
    }

    private static void answer(Operation operation) {
        add(operation, "401", NOBODY);
        add(operation, "403", FORBIDDEN);
        add(operation, "503", UNAVAILABLE);
    }

    /// What an operation says of it itself stays.
    private static void add(Operation operation, String status, String description) {
        if (!operation.getResponses().containsKey(status)) {
            operation
                    .getResponses()
                    .addApiResponse(status, new ApiResponse().description(description));
        }
    }
}
