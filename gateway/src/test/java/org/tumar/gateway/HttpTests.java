package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;

class HttpTests {

    private static RegionUnderTest region;

    @BeforeAll
    static void start() {
        region =
                new RegionUnderTest(
                        List.of("TJ", "UZ"),
                        "--spring.graphql.cors.allowed-origins=https://allowed.example",
                        "--tumar.gateway.deadline=10s",
                        "--tumar.gateway.live=0s",
                        "--tumar.gateway.hold=5s",
                        "--tumar.gateway.limits.depth=5",
                        "--tumar.gateway.limits.aliases=3",
                        "--tumar.gateway.limits.tokens=100",
                        "--tumar.gateway.limits.operations=2",
                        "--tumar.gateway.limits.root-fields=4",
                        "--tumar.gateway.limits.fields=20",
                        "--tumar.gateway.limits.response-fields=80");
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    private static String body(String query) {
        return TumarJson.mapper().writeValueAsString(Map.of("query", query));
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    private static void passes(String query) {
        assertThat(region.ask(query).has("errors")).as(query).isFalse();
    }

    private static void exceeds(String query, String limit) {
        JsonNode answer = region.ask(query);
        assertThat(code(answer)).as(answer.toString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.at("/errors/0/message").asString()).contains(limit);
    }

    @Test
    void limitsDepth() {
        passes("{programme(code:\"CT.0495\"){results{children{children{code}}}}}");
        exceeds(
                "{programme(code:\"CT.0495\"){results{children{children{children{code}}}}}}",
                "at most 5 levels");
    }

    @Test
    void limitsDepthThroughFragments() {
        exceeds(
                "{programme(code:\"CT.0495\"){results{...a}}} fragment a on Result"
                        + " {children{...b}} fragment b on Result {children{children{code}}}",
                "at most 5 levels");
    }

    @Test
    void limitsAliases() {
        passes("{a:offices{code} b:offices{code} c:offices{code}}");
        exceeds("{offices{a:code b:code c:code d:code}}", "at most 3 aliases");
    }

    @Test
    void limitsTokens() {
        passes("{offices{" + "code ".repeat(10) + "}}");
        exceeds("{offices{" + "code ".repeat(100) + "}}", "at most 100 tokens");
    }

    @Test
    void limitsOperations() {
        String two = "query a{offices{code}} query b{offices{code}}";
        JsonNode answer =
                TumarJson.mapper()
                        .readTree(
                                region.post(
                                                TumarJson.mapper()
                                                        .writeValueAsString(
                                                                Map.of(
                                                                        "query",
                                                                        two,
                                                                        "operationName",
                                                                        "a")))
                                        .body());
        assertThat(answer.has("errors")).isFalse();
        exceeds(two + " query c{offices{code}}", "at most 2 operations");
        exceeds("query a{x} ".repeat(12), "at most 2 operations");
    }

    @Test
    void limitsRootFields() {
        passes("{__typename a:__typename b:__typename c:__typename}");
        exceeds(
                "{__typename ...a ...b} fragment a on Query{offices{code} programmes{code}}"
                        + " fragment b on Query{x:__typename y:__typename}",
                "at most 4 fields at the root");
    }

    @Test
    void limitsFields() {
        passes("{offices{" + "code ".repeat(19) + "}}");
        exceeds("{offices{" + "code ".repeat(20) + "}}", "at most 20 fields");
    }

    @Test
    void limitsTheAnswer() {
        passes("{programme(code:\"CT.0495\"){indicators{code title unit source id}}}");
        exceeds(
                "{programme(code:\"CT.0495\"){indicators{national{office status nationalCode"
                        + " country}}}}",
                "at most 80 fields in one answer");
    }

    @Test
    void limitsTheBody() {
        String large = body("{offices{code}}" + " ".repeat(1024 * 1024));
        assertThat(region.post(large).statusCode()).isEqualTo(413);
        assertThat(region.post(large).body()).contains("urn:tumar:problem:");
    }

    @Test
    void limitsAChunkedBody() {
        byte[] large = body("{offices{code}}" + " ".repeat(1024 * 1024)).getBytes();
        HttpResponse<String> response =
                RegionUnderTest.send(
                        HttpRequest.newBuilder(region.uri("/graphql"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.fromPublisher(
                                                BodyPublishers.ofByteArray(large)))
                                .build());
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void givesSyntaxAndValidationErrorsACode() {
        assertThat(code(region.ask("{offices{"))).isEqualTo("SYNTAX_ERROR");
        assertThat(code(region.ask("{nonsense}"))).isEqualTo("VALIDATION_ERROR");
        assertThat(code(region.ask("mutation {nonsense}"))).isEqualTo("VALIDATION_ERROR");
        assertThat(code(region.ask("query a{offices{code}} query b{offices{code}}")))
                .isEqualTo("VALIDATION_ERROR");
        assertThat(
                        code(
                                region.ask(
                                        "{programme(code:\"CT.0495\"){indicators{national(countries:[\"Kazakhstan\"]){office}}}}")))
                .isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void speaksGraphQlOverHttp() {
        HttpResponse<String> modern =
                region.post(body("{nonsense}"), "Accept", "application/graphql-response+json");
        assertThat(modern.statusCode()).isEqualTo(400);
        assertThat(modern.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/graphql-response+json");
        HttpResponse<String> sound =
                region.post(body("{offices{code}}"), "Accept", "application/graphql-response+json");
        assertThat(sound.statusCode()).isEqualTo(200);
        assertThat(region.post(body("{nonsense}"), "Accept", "application/json").statusCode())
                .isEqualTo(200);
        assertThat(region.post("{\"query\": ").statusCode()).isEqualTo(400);
        assertThat(region.post("{}").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesWhatIsNoGraphQlRequest() {
        assertThat(region.post("[" + body("{offices{code}}") + "]").statusCode()).isEqualTo(400);
        assertThat(get("/graphql?query=%7Boffices%7Bcode%7D%7D").statusCode()).isEqualTo(405);
        HttpResponse<String> form =
                RegionUnderTest.send(
                        HttpRequest.newBuilder(region.uri("/graphql"))
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(body("{offices{code}}")))
                                .build());
        assertThat(form.statusCode()).isEqualTo(415);
    }

    @Test
    void doesNotHoldALongCodeAgainstTheOffices() {
        String query = "query($code: ID!){programme(code:$code){code}}";
        String long900K = "x".repeat(900_000);
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> answer =
                    region.post(
                            TumarJson.mapper()
                                    .writeValueAsString(
                                            Map.of(
                                                    "query",
                                                    query,
                                                    "variables",
                                                    Map.of("code", long900K))));
            assertThat(answer.body()).isEqualTo("{\"data\":{\"programme\":null}}");
        }
        assertThat(region.lastCall("TJ").getUrl()).isEqualTo("/v1/programmes");
    }

    @Test
    void keepsNullsInAnswers() {
        assertThat(region.ask("{programme(code:\"NONE\"){code}}").at("/data").has("programme"))
                .isTrue();
    }

    @Test
    void echoesACorrelationId() {
        HttpResponse<String> response =
                region.post(body("{offices{code}}"), "X-Correlation-Id", "my-id-1");
        assertThat(response.headers().allValues("X-Correlation-Id")).containsExactly("my-id-1");
        assertThat(region.lastCall("TJ").getHeader("X-Correlation-Id")).isEqualTo("my-id-1");
    }

    /// An answer is fetched for everybody, so that nobody's hurry cuts it short.
    @Test
    void givesAnOfficeTheWholeTimeWhoeverAsks() {
        for (String timeout : List.of("700", "60000")) {
            region.post(body("{offices{code}}"), "X-Request-Timeout", timeout);
            assertThat(Integer.parseInt(region.lastCall("TJ").getHeader("X-Request-Timeout")))
                    .isBetween(5_000, 10_000);
        }
    }

    @Test
    void writesNumbersWithoutExponents() {
        String budget =
                TumarJson.mapper()
                        .writeValueAsString(Ct0495.answer("UZ"))
                        .replace("\"budget\":6421526", "\"budget\":6.421526E+30")
                        .replace("\"owner\":\"REGION\"", "\"owner\":\"UZ\"");
        region.answersText("UZ", budget);
        String answer = region.post(body("{programme(code:\"CT.0495\"){budget}}")).body();
        region.behaves("UZ", "answers");
        assertThat(answer)
                .contains(new BigDecimal("6.421526E+30").toPlainString())
                .doesNotContainIgnoringCase("e+");
        assertThat(TumarJson.mapper().writeValueAsString(Map.of("small", new BigDecimal("1E-9"))))
                .contains("0.000000001");
    }

    @Test
    void letsOnlyConfiguredOriginsIn() {
        assertThat(preflight("https://allowed.example").statusCode()).isEqualTo(200);
        assertThat(preflight("https://other.example").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> preflight(String origin) {
        return RegionUnderTest.send(
                HttpRequest.newBuilder(region.uri("/graphql"))
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build());
    }

    @Test
    void letsNobodyKeepAnAnswer() {
        HttpResponse<String> answer = get("/graphiql");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().map()).doesNotContainKeys("pragma", "expires");
    }

    @Test
    void servesGraphiQlItself() {
        HttpResponse<String> page = get("/graphiql");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Tumar</title>").doesNotContain("//unpkg");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("http");
        java.util.regex.Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(it -> it.group(1))
                .forEach(it -> {
                    assertThat(it).startsWith("/").doesNotStartWith("//");
                    assertThat(get(it).statusCode()).as(it).isEqualTo(200);
                });
    }

    @Test
    void isReady() {
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> get(String path) {
        return RegionUnderTest.send(HttpRequest.newBuilder(region.uri(path)).build());
    }
}
