package org.tumar.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.gateway.offices.OfficesUnderTest;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;

/// A real gateway in front of an HTTP server for each office: one of its own, or one that is shared
/// with other tests and has offices of its own behind it.
final class RegionUnderTest implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// Servers that are free for the next test.
    private static final Deque<WireMockServer> SERVERS = new ArrayDeque<>();

    private final Map<String, WireMockServer> offices = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final List<String> settings;
    private final boolean shared;
    private ConfigurableApplicationContext gateway;
    private OfficesUnderTest lines;

    /// A gateway of its own. Every office answers for CT.0495 until told otherwise.
    RegionUnderTest(List<String> codes, String... settings) {
        this(false, codes, settings);
    }

    private RegionUnderTest(boolean shared, List<String> codes, String... settings) {
        this.shared = shared;
        this.settings = List.of(settings);
        for (String code : codes) {
            WireMockServer server = server();
            offices.put(code, server);
            ports.put(code, server.port());
            answers(code, Ct0495.answer(code));
            approved(code, Ct0495.answer(code, "Y4"));
            knew(code, "2013-01-01T00:00:00Z", Ct0495.answer(code, "Y2"));
        }
        start();
    }

    /// Behind the shared gateway: for settings of the offices, not of the gateway's own limits.
    static RegionUnderTest behindSharedGateway(List<String> codes, String... settings) {
        return new RegionUnderTest(true, codes, settings);
    }

    private static WireMockServer server() {
        if (!SERVERS.isEmpty()) {
            return SERVERS.pop();
        }
        WireMockServer server =
                new WireMockServer(
                        WireMockConfiguration.options().dynamicPort().containerThreads(12));
        server.start();
        return server;
    }

    static RegionUnderTest whole(String... settings) {
        List<String> codes = new ArrayList<>(Ct0495.COUNTRIES);
        codes.add("REGION");
        return new RegionUnderTest(codes, settings);
    }

    void start() {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        if (settings.stream().noneMatch(it -> it.contains("gateway.refresh"))) {
            arguments.add("--tumar.gateway.refresh=0");
        }
        arguments.addAll(settings);
        int place = 0;
        for (Map.Entry<String, WireMockServer> office : offices.entrySet()) {
            String prefix = "--tumar.gateway.offices[" + place++ + "].";
            String code = office.getKey();
            arguments.add(prefix + "code=" + code);
            if (!code.equals("REGION")) {
                arguments.add(prefix + "country=" + code);
            }
            arguments.add(prefix + "name=Office " + code);
            arguments.add(prefix + "indicators=http://127.0.0.1:" + ports.get(code));
        }
        if (shared) {
            lines = new OfficesUnderTest(arguments);
            SharedGateway.stand(lines);
        } else {
            gateway = Identities.gateway(arguments.toArray(String[]::new));
        }
    }

    void restart() {
        stop();
        start();
    }

    private void stop() {
        try {
            AutoCloseable running = shared ? lines : gateway;
            running.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    <T> T bean(Class<T> type) {
        return gateway.getBean(type);
    }

    WireMockServer office(String code) {
        return offices.get(code);
    }

    /// The office answers so from one moment to the next, with a tag that it revalidates.
    void answers(String code, OfficeAnswerBody answer) {
        answersText(code, TumarJson.mapper().writeValueAsString(answer));
    }

    /// Only this much of it is approved.
    private void approved(String code, OfficeAnswerBody answer) {
        offices.get(code)
                .stubFor(
                        get(urlPathEqualTo("/v1/programmes"))
                                .atPriority(1)
                                .withQueryParam("view", equalTo("approved"))
                                .willReturn(okJson(TumarJson.mapper().writeValueAsString(answer))));
    }

    /// What it knew at a moment, approved or not.
    void knew(String code, String moment, OfficeAnswerBody answer) {
        offices.get(code)
                .stubFor(
                        get(urlPathEqualTo("/v1/programmes"))
                                .atPriority(1)
                                .withQueryParam("asOf", equalTo(moment))
                                .willReturn(okJson(TumarJson.mapper().writeValueAsString(answer))));
    }

    void answersText(String code, String body) {
        WireMockServer office = offices.get(code);
        String tag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        office.stubFor(
                get(urlPathEqualTo("/v1/office"))
                        .willReturn(okJson("{\"code\":\"" + code + "\"}")));
        office.stubFor(
                get(urlPathEqualTo("/v1/programmes"))
                        .willReturn(okJson(body).withHeader("ETag", tag)));
        office.stubFor(
                get(urlPathEqualTo("/v1/programmes"))
                        .withHeader("If-None-Match", equalTo(tag))
                        .willReturn(aResponse().withStatus(304)));
    }

    /// How an office misbehaves.
    void behaves(String code, String behaviour) {
        WireMockServer office = offices.get(code);
        String sound = TumarJson.mapper().writeValueAsString(Ct0495.answer(code));
        switch (behaviour) {
            case "answers" -> answersText(code, sound);
            case "refuses" -> office.stop();
            case "says yes" -> answers(code, YesNoAnswers.answer(code, true));
            case "says no" -> answers(code, YesNoAnswers.answer(code, false));
            case "says yes anew" -> answers(code, YesNoAnswers.anew(code, true));
            case "says no anew" -> answers(code, YesNoAnswers.anew(code, false));
            case "holds nothing" -> answers(code, new OfficeAnswerBody(code, List.of(), List.of()));
            case "answers an older definition" -> answersText(code, OlderAnswers.definition(code));
            case "answers an older shape" ->
                    replies(code, okJson(sound.replace("\"regionalClaims\"", "\"claims\"")));
            case "contradicts itself" -> replies(code, okJson(OlderAnswers.withoutValues(sound)));
            case "answers for another office" ->
                    replies(code, okJson(sound.replace("\"office\":\"" + code, "\"office\":\"XX")));
            case "is slow" -> replies(code, okJson(sound).withFixedDelay(9_000));
            case "drips" -> replies(code, okJson(sound).withChunkedDribbleDelay(60, 9_000));
            case "resets" -> replies(code, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
            case "answers garbage" -> replies(code, okJson("{\"office\":\"KZ\",\"cat"));
            case "fails" -> replies(code, aResponse().withStatus(500).withBody("secret innards"));
            case "answers 10 MB" -> replies(code, okJson(sound + " ".repeat(10 * 1024 * 1024)));
            default -> throw new IllegalArgumentException(behaviour);
        }
    }

    private void replies(String code, ResponseDefinitionBuilder response) {
        offices.get(code).resetMappings();
        offices.get(code).stubFor(any(anyUrl()).willReturn(response));
    }

    /// The calls that each office got since the last look.
    Map<String, List<String>> calls() {
        Map<String, List<String>> calls = new TreeMap<>();
        offices.forEach((code, office) -> {
            if (office.isRunning()) {
                calls.put(
                        code,
                        office.getAllServeEvents().stream()
                                .map(it -> it.getRequest())
                                .map(it -> it.getMethod() + " " + it.getUrl())
                                .toList());
                office.resetRequests();
            }
        });
        return calls;
    }

    LoggedRequest lastCall(String code) {
        return offices.get(code).getAllServeEvents().getFirst().getRequest();
    }

    JsonNode ask(String query) {
        return ask(query, Identities.ANALYST);
    }

    /// @param token of whoever asks
    JsonNode ask(String query, String token) {
        return TumarJson.mapper().readTree(said(query, token));
    }

    /// The same, byte for byte.
    String said(String query, String token) {
        return post(
                        TumarJson.mapper().writeValueAsString(Map.of("query", query)),
                        "Authorization",
                        Identities.bearer(token))
                .body();
    }

    HttpResponse<String> post(String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri("/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    URI uri(String path) {
        if (shared) {
            return SharedGateway.uri(path);
        }
        return URI.create(
                "http://127.0.0.1:"
                        + gateway.getEnvironment().getProperty("local.server.port")
                        + path);
    }

    /// By somebody who may, where it does not say by whom.
    static HttpResponse<String> send(HttpRequest request) {
        return sendAsIs(Identities.known(request));
    }

    static HttpResponse<String> sendAsIs(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        stop();
        for (WireMockServer office : offices.values()) {
            if (office.isRunning()) {
                office.resetAll();
                SERVERS.push(office);
            }
        }
    }
}
