package org.tumar.kit.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumar.kit.TumarJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The identity provider, over HTTP.
final class HttpProvider implements AutoCloseable {

    static final String IS_DEMO = "it is a demo's, and this is production";

    /// Until it has answered wholly: the client's own time ends with the head of an answer.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long LARGEST = 1 << 20;
    private static final String METADATA = "/.well-known/openid-configuration";

    /// Where the provider does what.
    record Metadata(@Nullable URI keys, @Nullable URI token, boolean demo) {}

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final SecurityProperties settings;

    HttpProvider(SecurityProperties settings) {
        this.settings = settings;
    }

    /// @throws ProviderAway also where the metadata are of another issuer, or of a demo's in
    ///   production
    Metadata metadata() throws ProviderAway {
        String issuer = settings.requiredIssuer();
        JsonNode body = json(get(URI.create(strip(issuer) + METADATA)));
        if (!body.path("issuer").asString("").equals(issuer)) {
            throw new ProviderAway("its metadata name another issuer");
        }
        Metadata metadata =
                new Metadata(
                        address(body, "jwks_uri"),
                        address(body, "token_endpoint"),
                        body.path(CallerClaims.DEMO).asBoolean(false));
        if (metadata.demo() && !settings.demo()) {
            throw new ProviderAway(IS_DEMO);
        }
        return metadata;
    }

    /// @throws ProviderAway also where none of them can check a token, as while a provider starts
    JWKSet keys() throws ProviderAway {
        URI address = keysAddress();
        try {
            JWKSet keys = JWKSet.parse(get(address));
            if (settings.algorithms().stream().noneMatch(it -> hasKey(keys, it))) {
                throw new ProviderAway("its key set has no key to check tokens by");
            }
            return keys;
        } catch (ParseException _) {
            throw new ProviderAway("its key set cannot be read");
        }
    }

    private static boolean hasKey(JWKSet keys, String algorithm) {
        JWKMatcher fitting = JWKMatcher.forJWSHeader(new JWSHeader(JWSAlgorithm.parse(algorithm)));
        return keys.getKeys().stream().anyMatch(fitting::matches);
    }

    private URI keysAddress() throws ProviderAway {
        @Nullable URI given = settings.jwks();
        if (given != null) {
            return given;
        }
        return Optional.ofNullable(metadata().keys())
                .orElseThrow(() -> new ProviderAway("its metadata name no key set"));
    }

    URI tokenAddress() throws ProviderAway {
        return Optional.ofNullable(metadata().token())
                .orElseThrow(() -> new ProviderAway("its metadata name no token endpoint"));
    }

    JsonNode post(URI address, Map<String, String> form) throws ProviderAway {
        return json(
                send(
                        to(address)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(encoded(form)))));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(it ->
                        it.getKey()
                                + "="
                                + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String get(URI address) throws ProviderAway {
        return send(to(address));
    }

    private static HttpRequest.Builder to(URI address) throws ProviderAway {
        try {
            return HttpRequest.newBuilder(address);
        } catch (IllegalArgumentException _) {
            throw new ProviderAway("an address of it is not one of HTTP");
        }
    }

    private String send(HttpRequest.Builder request) throws ProviderAway {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(
                        request.header("Accept", "application/json").build(),
                        BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            HttpResponse<String> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new ProviderAway("it answers with status " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException exception) {
            Throwable cause = Objects.requireNonNull(exception.getCause());
            throw new ProviderAway("it cannot be reached: " + cause.getClass().getSimpleName());
        } catch (TimeoutException _) {
            answer.cancel(true);
            throw new ProviderAway("it does not answer in time");
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ProviderAway("the question was broken off");
        }
    }

    private static JsonNode json(String body) throws ProviderAway {
        try {
            return TumarJson.mapper().readTree(body);
        } catch (JacksonException _) {
            throw new ProviderAway("its answer is no JSON");
        }
    }

    /// Absent, or one that is as trustworthy as the issuer's own.
    private @Nullable URI address(JsonNode body, String name) throws ProviderAway {
        String text = body.path(name).asString("");
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI address = URI.create(text);
            if (Addresses.isSecure(address)
                    || Addresses.isLoopbackHttp(address)
                    || settings.demo()) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            throw new ProviderAway("its metadata have a bad address at " + name);
        }
        throw new ProviderAway("its metadata have an address without TLS at " + name);
    }

    private static String strip(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
