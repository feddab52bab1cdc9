package org.tumar.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.TestIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One office's service on a port of its own, asked over HTTP.
final class PartnersService implements AutoCloseable {

    private static final JsonMapper JSON = TumarJson.mapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TestIdentity IDENTITY = TestIdentity.start();

    private final ConfigurableApplicationContext context;
    private final URI base;
    private final @Nullable String token;

    private PartnersService(ConfigurableApplicationContext context, @Nullable String token) {
        this.context = context;
        this.base =
                URI.create(
                        "http://127.0.0.1:"
                                + context.getEnvironment().getProperty("local.server.port"));
        this.token = token;
    }

    /// A service that its own country officer asks.
    static PartnersService start(String office, String mongo, String database, String... more) {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--tumar.office.code=" + office,
                                "--spring.mongodb.uri=" + mongo,
                                "--spring.mongodb.database=" + database));
        settings.addAll(List.of(IDENTITY.arguments(more)));
        return new PartnersService(
                PartnersApplication.application().run(settings.toArray(String[]::new)),
                IDENTITY.token("country-officer", office));
    }

    /// The same service, asked by somebody else.
    ///
    /// @param token null: by nobody
    PartnersService as(@Nullable String token) {
        return new PartnersService(context, token);
    }

    PartnersService as(String role, String office) {
        return as(IDENTITY.token(role, office));
    }

    /// The same service, asked by somebody of an organisation.
    PartnersService of(String role, String office, String organisation) {
        return as(
                IDENTITY.token(
                        Map.of(
                                "sub",
                                role + "-" + organisation,
                                "roles",
                                List.of(role),
                                "office",
                                office,
                                "organisation",
                                organisation)));
    }

    PartnersService donor(String programme) {
        return as(
                IDENTITY.token(
                        Map.of(
                                "sub",
                                "donor-1",
                                "roles",
                                List.of("donor"),
                                "programmes",
                                List.of(programme))));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    HttpResponse<String> post(String path, Object body) {
        return post(path, "application/json", JSON.writeValueAsBytes(body));
    }

    HttpResponse<String> post(String path, String type, byte[] body) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    HttpResponse<String> send(String method, String path, String type, byte[] body) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofByteArray(body))
                        .build());
    }

    HttpResponse<String> put(String path, Object body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                        .build());
    }

    HttpResponse<String> delete(String path, long sequence, String reason) {
        String query = "?sequence=%d&reason=%s".formatted(sequence, encoded(reason));
        return send(request(path + query).DELETE().build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /// What is answered where there is an answer.
    JsonNode found(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + ": " + response.body());
        }
        return json(response);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
