package org.tumar.demo.office;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.tumar.demo.console.CommandFailed;

/// Client of the gateway's public GraphQL endpoint.
public final class HttpGateway {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Supplier<String> token;
    private final URI endpoint;
    private final String help;

    /// One of this machine's region.
    ///
    /// @param token of whoever asks
    public HttpGateway(HttpClient http, int port, Supplier<String> token) {
        this(
                http,
                URI.create("http://127.0.0.1:" + port),
                token,
                "Start it: ./tumar start gateway");
    }

    /// @param token of whoever asks
    /// @param help what to do where it does not answer
    public HttpGateway(HttpClient http, URI gateway, Supplier<String> token, String help) {
        this.http = http;
        this.token = token;
        this.endpoint = URI.create(gateway + "/graphql");
        this.help = help;
    }

    public URI endpoint() {
        return endpoint;
    }

    /// The answer as it came.
    ///
    /// @throws CommandFailed where the gateway does not answer
    public String ask(String query, Map<String, ?> variables) {
        byte[] body = Json.MAPPER.writeValueAsBytes(Map.of("query", query, "variables", variables));
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + token.get())
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json, application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        return send(request);
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 401 || response.statusCode() == 403) {
                throw new CommandFailed(
                        "The gateway at "
                                + endpoint
                                + " refuses this token: "
                                + Json.MAPPER.readValue(response.body(), Problem.class).message());
            }
            if (response.statusCode() / 100 == 5) {
                throw new CommandFailed(
                        "The gateway at %s cannot work now (%d). Its log says why, its readiness what is missing: /actuator/health/readiness"
                                .formatted(endpoint, response.statusCode()));
            }
            return response.body();
        } catch (IOException e) {
            throw new CommandFailed(
                    "The gateway at %s does not answer. %s".formatted(endpoint, help), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }
}
