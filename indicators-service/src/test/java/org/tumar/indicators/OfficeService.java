package org.tumar.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.contracts.event.EventType;
import org.tumar.contracts.indicators.DeliveryBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.event.IndicatorEvents;
import org.tumar.contracts.indicators.event.ProgrammeDefined;
import org.tumar.kit.TumarJson;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.EventQueue;
import org.tumar.servicetest.TestIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One office's service on a port of its own, asked over HTTP.
public final class OfficeService implements AutoCloseable {

    private static final JsonMapper JSON = TumarJson.mapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final TestIdentity IDENTITY = TestIdentity.start();

    private final ConfigurableApplicationContext context;
    private final URI base;
    private final @Nullable String token;

    private OfficeService(ConfigurableApplicationContext context, @Nullable String token) {
        this.context = context;
        this.base =
                URI.create(
                        "http://127.0.0.1:"
                                + context.getEnvironment().getProperty("local.server.port"));
        this.token = token;
    }

    /// The same service, asked by somebody else.
    ///
    /// @param token null: by nobody
    public OfficeService as(@Nullable String token) {
        return new OfficeService(context, token);
    }

    /// The same service, asked by somebody of that role and office, `role-office` by name.
    public OfficeService as(String role, String office) {
        return as(IDENTITY.token(role, office));
    }

    /// A service that its own country officer asks.
    public static OfficeService start(
            String office, String mongo, String database, String... more) {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--tumar.office.code=" + office,
                                "--tumar.office.region=KZ,KG,TJ,TM,UZ",
                                "--spring.mongodb.uri=" + mongo,
                                "--spring.mongodb.database=" + database));
        settings.addAll(List.of(IDENTITY.arguments(more)));
        return new OfficeService(
                IndicatorsApplication.application().run(settings.toArray(String[]::new)),
                IDENTITY.token("country-officer", office));
    }

    public DeliveryBody delivery(String code, long sequence) {
        return as(
                DeliveryBody.class,
                get("/v1/programmes/%s/deliveries/%d".formatted(code, sequence)));
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<byte[]> bytes(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String type, byte[] body) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    public HttpResponse<String> post(String path, Object body) {
        return post(path, "application/json", JSON.writeValueAsBytes(body));
    }

    public HttpResponse<String> importFiles(byte[] zip, String options) {
        return post("/v1/imports?" + options, "application/zip", zip);
    }

    public ImportReceiptBody imported(byte[] zip, String options) {
        return as(ImportReceiptBody.class, importFiles(zip, options));
    }

    /// After its owner, where that is another office, has sent the definition.
    public ImportReceiptBody part(ImportPartBody part) {
        if (!part.definition().owner().equals(part.office())) {
            hear(new ProgrammeDefined(part.office(), part.definition()));
        }
        return as(ImportReceiptBody.class, post("/v1/parts", part));
    }

    /// As if it had come over the broker.
    private void hear(ProgrammeDefined defined) {
        ProgrammeBody definition = defined.definition();
        EventType<ProgrammeDefined> type = IndicatorEvents.PROGRAMME_DEFINED;
        Event event =
                Event.of("defined-" + definition.version(), type.wire())
                        .from(type.source(definition.owner()))
                        .about(definition.code(), definition.version())
                        .at(Instant.now())
                        .data(JSON.writeValueAsBytes(defined));
        context.getBean("inbox", EventQueue.class).handler().handle(List.of(event));
    }

    public ProgrammeAnswerBody programme(String code) {
        List<ProgrammeAnswerBody> programmes =
                as(OfficeAnswerBody.class, get("/v1/programmes?code=" + code)).programmes();
        if (programmes.size() != 1) {
            throw new IllegalStateException("asked for one programme, got " + programmes.size());
        }
        return programmes.getFirst();
    }

    public static <T> T as(Class<T> type, HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + ": " + response.body());
        }
        return JSON.readValue(response.body(), type);
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
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
