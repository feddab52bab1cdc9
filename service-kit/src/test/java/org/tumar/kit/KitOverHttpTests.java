package org.tumar.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tumar.servicetest.TestIdentity;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tumar.kit.service=test",
            "tumar.kit.max-body=1KB",
            "spring.threads.virtual.enabled=true",
            "logging.pattern.correlation=[%X{correlationId:-}] "
        })
@ExtendWith(OutputCaptureExtension.class)
class KitOverHttpTests {

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry settings) {
        TestIdentity.start().properties().forEach((name, value) -> settings.add(name, () -> value));
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    KitOverHttpTests(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @Test
    void keepsASaneCorrelationId() throws Exception {
        HttpResponse<String> response = get("/correlation", Correlation.HEADER, "Abc-1.2_3");

        assertThat(response.headers().allValues(Correlation.HEADER)).containsExactly("Abc-1.2_3");
        assertThat(json(response).get("current").asString()).isEqualTo("Abc-1.2_3");
        assertThat(json(response).get("logged").asString()).isEqualTo("Abc-1.2_3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\"b", "{}", "$(x)", "%0a"})
    void replacesACorrelationIdThatIsNotSane(String id) throws Exception {
        assertThat(
                        get("/correlation", Correlation.HEADER, id)
                                .headers()
                                .firstValue(Correlation.HEADER))
                .get()
                .asString()
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void replacesACorrelationIdThatIsTooLong() throws Exception {
        assertThat(
                        get("/correlation", Correlation.HEADER, "a".repeat(65))
                                .headers()
                                .firstValue(Correlation.HEADER))
                .get()
                .asString()
                .hasSize(36);
    }

    @Test
    void givesTheServiceTheTimeThatIsLeft() throws Exception {
        assertThat(Long.parseLong(get("/deadline", Deadline.HEADER, "60000").body()))
                .isBetween(1L, 60_000L);
    }

    @Test
    void hasNoDeadlineWhereNobodySetOne() throws Exception {
        assertThat(get("/deadline").body()).isEqualTo("" + Deadline.UNLIMITED.toMillis());
    }

    @Test
    void refusesWhatComesTooLate() throws Exception {
        assertProblem(get("/deadline", Deadline.HEADER, "0"), 503, "deadline-exceeded");
        assertProblem(get("/late"), 503, "deadline-exceeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "soon", "99999999999"})
    void refusesADeadlineThatIsNone(String deadline) throws Exception {
        assertProblem(get("/deadline", Deadline.HEADER, deadline), 400, "malformed-deadline");
    }

    @Test
    void answersARefusalWithItsExtensions() throws Exception {
        HttpResponse<String> response = get("/refused");

        assertProblem(response, 409, "test:other-owner");
        assertThat(json(response).get("owner").asString()).isEqualTo("KZ");
        assertThat(json(response).get("detail").asString()).isEqualTo("KZ owns it.");
        assertProblem(get("/thrown"), 404, "test:gone");
    }

    @Test
    void answersWhatTheFrameworkRefusesInTheSameForm() throws Exception {
        assertProblem(get("/nowhere"), 404, "test:not-found");
        assertProblem(get("/json"), 405, "test:method-not-allowed");
        assertProblem(get("/correlation", "Accept", "application/zip"), 406, "test:not-acceptable");
        assertProblem(post("/json", "text/plain", "x"), 415, "test:unsupported-media-type");
        assertProblem(post("/json", "application/json", "{"), 400, "test:bad-request");
        assertProblem(get("/number"), 400, "test:bad-request");
        assertProblem(get("/number?of=many"), 400, "test:bad-request");
    }

    @Test
    void saysNothingOfABugButTheCorrelationId(CapturedOutput log) throws Exception {
        HttpResponse<String> response = get("/bug", Correlation.HEADER, "look-here");

        assertProblem(response, 500, "test:internal-server-error");
        assertThat(response.body()).contains("look-here").doesNotContain("inside", "Exception");
        assertThat(log).contains("look-here").contains("the inside of it");
    }

    @Test
    void answersABugInARouterFunctionAlike(CapturedOutput log) throws Exception {
        HttpResponse<String> response = get("/functional", Correlation.HEADER, "look-there");

        assertProblem(response, 500, "test:internal-server-error");
        assertThat(response.body()).doesNotContain("inside", "Exception");
        assertThat(log).contains("look-there").contains("the inside of it");
    }

    @ParameterizedTest
    @CsvSource({
        "/json,application/json",
        "/functional,text/plain",
        "/stream,application/octet-stream"
    })
    void refusesABodyPastTheLimit(String path, String type) throws Exception {
        String large = "{\"a\":\"%s\"}".formatted("x".repeat(1024));

        assertProblem(post(path, type, large), 413, "body-too-large");
        assertProblem(chunked(path, type, large), 413, "body-too-large");
    }

    @Test
    void takesABodyWithinTheLimit() throws Exception {
        assertThat(chunked("/stream", "application/octet-stream", "x".repeat(1024)).body())
                .isEqualTo("1024");
    }

    private void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.get("type").asString()).isEqualTo("urn:tumar:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("correlationId").asString())
                .isEqualTo(response.headers().firstValue(Correlation.HEADER).orElseThrow());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return TumarJson.mapper().readTree(response.body());
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /// Of a length that is not said beforehand.
    private HttpResponse<String> chunked(String path, String type, String body)
            throws IOException, InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return client.send(
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .version(HttpClient.Version.HTTP_1_1);
    }
}
