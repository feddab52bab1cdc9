package org.tumar.demo.region;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Tokens as anybody, from the identity provider of a region that runs for trying out.
public final class DemoTokens implements Tokens {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration LIFETIME = Duration.ofHours(2);
    private static final Duration SPARE = Duration.ofMinutes(30);

    private final HttpClient http;
    private final RunFile.Provider provider;
    private final Map<As, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(String token, Instant until) {}

    DemoTokens(HttpClient http, RunFile.Provider provider) {
        this.http = http;
        this.provider = provider;
    }

    /// What is wanted of a token beside its role.
    ///
    /// @param office null: where somebody of the role usually is
    /// @param programmes none: the usual ones
    /// @param organisation null: the usual one
    public record Wish(
            String role,
            @Nullable String office,
            List<String> programmes,
            @Nullable String organisation,
            Duration lifetime) {}

    @Override
    public String of(As as) {
        Instant now = Instant.now();
        return kept.compute(
                        as,
                        (_, known) ->
                                known != null && known.until().isAfter(now)
                                        ? known
                                        : new Kept(of(wish(as)), now.plus(LIFETIME).minus(SPARE)))
                .token();
    }

    private static Wish wish(As as) {
        return new Wish(as.role().code(), as.office(), List.of(), null, LIFETIME);
    }

    /// A new one.
    ///
    /// @throws CommandFailed where the provider does not answer, or says that there is no such
    ///   thing
    public String of(Wish wish) {
        HttpResponse<String> response = send(request(wish));
        JsonNode answer = json(response.body());
        if (response.statusCode() == 200) {
            return answer.path("access_token").asString();
        }
        String why = answer.path("error_description").asString("");
        throw new CommandFailed(
                why.isEmpty()
                        ? "The identity provider refuses: "
                                + answer.path("error").asString("status " + response.statusCode())
                        : why);
    }

    private HttpRequest request(Wish wish) {
        String user = "tumar-cli:" + provider.secret();
        String login = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(provider.issuer() + "/oauth2/token"))
                .timeout(TIMEOUT)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(wish)))
                .build();
    }

    private static String form(Wish wish) {
        List<String> fields = new ArrayList<>();
        add(fields, "grant_type", "urn:tumar:grant:demo-identity");
        add(fields, "role", wish.role());
        add(fields, "office", wish.office());
        wish.programmes().forEach(programme -> add(fields, "programme", programme));
        add(fields, "organisation", wish.organisation());
        add(fields, "lifetime", wish.lifetime().toString());
        return String.join("&", fields);
    }

    private static void add(List<String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CommandFailed(
                    "The identity provider does not answer. Start it: ./tumar start identity", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException _) {
            return Json.MAPPER.createObjectNode();
        }
    }
}
