package org.tumar.campaigns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.contracts.partners.event.PartnerEvents;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.kit.TumarJson;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.EventQueue;
import org.tumar.kit.events.Handled;
import org.tumar.kit.events.Outbox;
import org.tumar.servicetest.TestIdentity;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Kazakhstan's service on a port of its own, asked over HTTP.
public final class CampaignsService implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    static final TestIdentity IDENTITY = TestIdentity.start();

    /// Signing and checking one anew for each of some thousand requests takes most of their time.
    private static final Map<Map<String, Object>, String> TOKENS = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;
    private final URI base;
    private final @Nullable String token;

    private CampaignsService(ConfigurableApplicationContext context, @Nullable String token) {
        this.context = context;
        this.base =
                URI.create(
                        "http://127.0.0.1:"
                                + context.getEnvironment().getProperty("local.server.port"));
        this.token = token;
    }

    /// A service that its own country officer asks, and that knows two partners.
    public static CampaignsService start(TestMongo mongo, String... more) {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--tumar.office.code=KZ",
                                "--spring.mongodb.uri=" + mongo.uri(),
                                "--spring.mongodb.database=" + mongo.database()));
        settings.addAll(List.of(IDENTITY.arguments(more)));
        CampaignsService service =
                new CampaignsService(
                        CampaignsApplication.application().run(settings.toArray(String[]::new)),
                        IDENTITY.token("country-officer", "KZ"));
        service.hear(partner("sana-sezim", 1, false), partner("korgau", 1, false));
        return service;
    }

    /// Asked by somebody else; null: by nobody.
    public CampaignsService as(@Nullable String token) {
        return new CampaignsService(context, token);
    }

    public CampaignsService as(String role, String office, @Nullable String organisation) {
        return as(token(role, office, organisation, Set.of("CT.0495")));
    }

    static String token(
            String role, String office, @Nullable String organisation, Set<String> programmes) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", role + "-" + office.toLowerCase(Locale.ROOT));
        claims.put("roles", List.of(role));
        claims.put("office", office);
        claims.put("programmes", List.copyOf(programmes));
        if (organisation != null) {
            claims.put("organisation", organisation);
        }
        return TOKENS.computeIfAbsent(claims, IDENTITY::token);
    }

    /// What partners-service would tell.
    public static Event partner(String id, long sequence, boolean withdrawn) {
        return Event.of(id + "@" + sequence, PartnerEvents.PARTNER_RECORDED.wire())
                .from("/offices/KZ/partners")
                .about(PartnerRecorded.subjectOf(id), sequence)
                .at(Instant.parse("2026-01-01T00:00:00Z"))
                .data(
                        TumarJson.mapper()
                                .writeValueAsBytes(
                                        new PartnerRecorded(id, "ngo", withdrawn, List.of())));
    }

    public List<Handled> hear(Event... events) {
        return context.getBean(EventQueue.class).handler().handle(List.of(events));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// What waits to be told.
    public List<Event> pending() {
        return context.getBean(Outbox.class)
                .pending("KZ", new Outbox.Wanted(1000, Set.of(), Set.of()));
    }

    /// A golden sample of a body.
    public static String sample(String name) {
        try (var in =
                PartnerEvents.class.getResourceAsStream("/golden/campaigns/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A sample with other fields: `{"id": "x"}`; null takes one out.
    public static String sampleWith(String name, String changes) {
        ObjectNode body = (ObjectNode) TumarJson.mapper().readTree(sample(name));
        TumarJson.mapper()
                .readTree(changes)
                .properties()
                .forEach(it -> {
                    if (it.getValue().isNull()) {
                        body.remove(it.getKey());
                    } else {
                        body.set(it.getKey(), it.getValue());
                    }
                });
        return body.toString();
    }

    public static String corrected(String record, long sequence) {
        return "{\"record\":%s,\"sequence\":%d,\"reason\":\"checked\"}".formatted(record, sequence);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE().build());
    }

    public HttpResponse<String> send(String method, String path, String type, String body) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build());
    }

    public HttpResponse<String> stream(String path, String type, InputStream body) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofInputStream(() -> body))
                        .build());
    }

    public static JsonNode json(HttpResponse<String> response) {
        return TumarJson.mapper().readTree(response.body());
    }

    /// `field code`, with the row before it where there is one.
    public static List<String> errors(HttpResponse<String> response) {
        return json(response).path("errors").valueStream().map(CampaignsService::error).toList();
    }

    private static String error(JsonNode it) {
        return Stream.of(it.path("row"), it.path("field"), it.path("code"))
                .filter(one -> !one.isMissingNode())
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
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
