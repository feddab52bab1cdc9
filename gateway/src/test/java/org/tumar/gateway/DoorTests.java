package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.kit.TumarJson;

/// Who gets in, by which way, and as whom the gateway goes on to the offices.
class DoorTests {

    private static final String QUERY =
            "{programme(code:\"CT.0495\"){indicators(codes:[\"2.1.1\"]){national{office actual{value}}}}}";

    private static RegionUnderTest region;

    @BeforeAll
    static void start() {
        region =
                new RegionUnderTest(
                        List.of("KZ", "KG"),
                        "--tumar.gateway.own=KZ",
                        "--tumar.gateway.deadline=10s",
                        "--tumar.gateway.live=60s",
                        "--tumar.gateway.look=0s");
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    private static HttpResponse<String> ask(String accept, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(region.uri("/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Accept", accept)
                        .POST(
                                BodyPublishers.ofString(
                                        TumarJson.mapper()
                                                .writeValueAsString(Map.of("query", QUERY))));
        return RegionUnderTest.sendAsIs(
                (headers.length == 0 ? request : request.headers(headers)).build());
    }

    private static String[] by(String token) {
        return new String[] {"Authorization", Identities.bearer(token)};
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream"})
    void turnsAwayWhoHasNoToken(String accept) {
        HttpResponse<String> answer = ask(accept);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:tumar:problem:unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream"})
    void turnsAwayWhoHasABadToken(String accept) {
        HttpResponse<String> answer = ask(accept, by(Identities.ANALYST + "x"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("CT.0495");
    }

    static Stream<Arguments> forged() {
        return Identities.PROVIDER.forged().all().entrySet().stream()
                .map(it -> Arguments.of(it.getKey(), it.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void turnsAwayATokenThatIs(String what, String token) {
        for (String accept : List.of("application/json", "text/event-stream")) {
            assertThat(ask(accept, by(token)).statusCode()).as(what).isEqualTo(401);
        }
        for (String path : List.of("/v1/programmes/CT.0495/export", "/actuator/prometheus")) {
            HttpRequest request =
                    HttpRequest.newBuilder(region.uri(path)).headers(by(token)).build();
            assertThat(RegionUnderTest.sendAsIs(request).statusCode()).as(what).isEqualTo(401);
        }
    }

    /// A gateway's own token, taken for a person's.
    @ParameterizedTest
    @CsvSource({
        "gateway,application/json", "gateway,text/event-stream",
        "office,application/json", "monitor,application/json"
    })
    void turnsAwayServices(String role, String accept) {
        HttpResponse<String> answer = ask(accept, by(Identities.PROVIDER.service(role, "REGION")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:tumar:problem:forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphiql",
                "/graphiql/page.js",
                "/webjars/graphiql/2.4.7/graphiql.min.js",
                "/actuator/health"
            })
    void showsTheQueryPageAndItsHealthToEverybody(String path) {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/programmes/CT.0495/export",
                "/actuator/prometheus",
                "/graphiql/%2e%2e/actuator/prometheus",
                "/graphiql/..;/actuator/prometheus",
                "/graphql",
                "/anything"
            })
    void showsNothingElseToWhoeverComes(String path) {
        assertThat(get(path).statusCode()).isIn(401, 404);
    }

    private static HttpResponse<String> get(String path) {
        return RegionUnderTest.sendAsIs(HttpRequest.newBuilder(region.uri(path)).build());
    }

    @Test
    void asksOfficesAsItselfForEverybody() {
        String donor = Identities.donor("CT.0495");
        String question = QUERY.replace("\"CT.0495\"", "\"CT.0495\",asOf:\"2013-01-01T00:00:00Z\"");
        region.calls();
        region.said(question, Identities.ANALYST);
        region.said(question, donor);

        for (String office : List.of("KZ", "KG")) {
            assertThat(region.office(office).getAllServeEvents())
                    .hasSize(2)
                    .allSatisfy(it -> {
                        String sent = it.getRequest().getHeader("Authorization");
                        assertThat(sent)
                                .isNotEqualTo(Identities.bearer(donor))
                                .isNotEqualTo(Identities.bearer(Identities.ANALYST));
                        assertThat(claims(sent)).contains("\"gateway\"");
                    });
        }
    }

    private static String claims(String authorization) {
        String token = authorization.substring("Bearer ".length());
        return new String(
                Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    /// Rendered answers are shared by all who see the same, and by nobody else.
    @Test
    void givesAnAnswerToThoseAloneWhoSeeTheSame() {
        String question = QUERY + " # shared";
        String analyst = region.said(question, Identities.ANALYST);
        region.calls();

        assertThat(region.said(question, Identities.token("REGION", "regional-analyst")))
                .isEqualTo(analyst);
        assertThat(region.calls().values()).allSatisfy(it -> assertThat(it).isEmpty());
        assertThat(region.said(question, Identities.token("KZ", "country-officer")))
                .isNotEqualTo(analyst)
                .contains("\"KZ\"")
                .doesNotContain("\"KG\"");
        assertThat(region.said(question, Identities.donor("CT.0495"))).isNotEqualTo(analyst);
        assertThat(region.said(question, Identities.donor("PX.0179")))
                .isEqualTo("{\"data\":{\"programme\":null}}");
        assertThat(region.said(question, Identities.ANALYST)).isEqualTo(analyst);
    }

    /// A code that exists and one that does not: the same bytes, the same headers, and nobody is
    /// asked.
    @Test
    void givesADonorNoSignOfWhatOthersPayFor() {
        String donor = Identities.donor("PX.0179");
        region.calls();
        HttpResponse<String> foreign = ask("CT.0495", donor);
        HttpResponse<String> unknown = ask("CT.9999", donor);

        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(foreign.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(foreign.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
        assertThat(region.calls().values())
                .allSatisfy(it -> assertThat(it).isSubsetOf("GET /v1/office"));
    }

    private static HttpResponse<String> ask(String code, String token) {
        return region.post(
                TumarJson.mapper()
                        .writeValueAsString(
                                Map.of(
                                        "query",
                                        "query($c:ID!){programme(code:$c){code} offices{code}}",
                                        "variables",
                                        Map.of("c", code))),
                "Authorization",
                Identities.bearer(token),
                "X-Correlation-Id",
                "one");
    }
}
