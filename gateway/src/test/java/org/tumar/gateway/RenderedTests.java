package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.Signal;
import org.tumar.kit.TumarJson;

class RenderedTests {

    private static final String WHOLE =
            "{programme(code:\"CT.0495\"){indicators{code title national{office actual{value} source{freshness asOf}}}}}";
    private static final String FIGURES =
            "{programme(code:\"LAW\"){indicators{national{office actual{text} source{freshness}}}}}";

    private RegionUnderTest region;

    @BeforeEach
    void start() {
        region =
                new RegionUnderTest(
                        List.of("TJ", "UZ"),
                        "--tumar.gateway.deadline=10s",
                        "--tumar.gateway.live=60s",
                        "--tumar.gateway.hold=10s",
                        "--tumar.gateway.look=0s");
    }

    @AfterEach
    void stop() {
        region.close();
    }

    private static String body(String query) {
        return TumarJson.mapper().writeValueAsString(Map.of("query", query));
    }

    private void signal(String office, String programme) {
        region.bean(Offices.class).changed(List.of(new Signal(office, programme, "")));
    }

    @Test
    void servesTheSameBytesWithoutACallWhileTheyHold() {
        HttpResponse<String> first = region.post(body(WHOLE), "X-Correlation-Id", "one");
        assertThat(region.calls().values()).allSatisfy(it -> assertThat(it).hasSize(1));
        HttpResponse<String> second = region.post(body(WHOLE), "X-Correlation-Id", "two");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().allValues("X-Correlation-Id")).containsExactly("two");
        assertThat(second.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(second.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(region.calls().values()).allSatisfy(it -> assertThat(it).isEmpty());
        HttpResponse<String> modern =
                region.post(body(WHOLE), "Accept", "application/graphql-response+json");
        assertThat(modern.headers().firstValue("Content-Type"))
                .contains("application/graphql-response+json");
        assertThat(modern.body()).isEqualTo(first.body());
    }

    @Test
    void keepsAZippedFormForThoseWhoUnderstandIt() throws IOException, InterruptedException {
        String plain = region.post(body(WHOLE)).body();
        HttpResponse<byte[]> zipped =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(region.uri("/graphql"))
                                        .header(
                                                "Authorization",
                                                Identities.bearer(Identities.ANALYST))
                                        .header("Content-Type", "application/json")
                                        .header("Accept-Encoding", "br, gzip;q=0.8")
                                        .POST(HttpRequest.BodyPublishers.ofString(body(WHOLE)))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(zipped.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(zipped.headers().firstValue("Vary").orElseThrow().toLowerCase())
                .contains("accept-encoding");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        }
        assertThat(region.post(body(WHOLE), "Accept-Encoding", "gzip;q=0").body()).isEqualTo(plain);
    }

    @Test
    void makesExactlyOneCallForASignalAndShowsWhatItSays() {
        region.behaves("TJ", "says no");
        region.behaves("UZ", "says no");
        region.ask(FIGURES);
        region.calls();
        region.behaves("TJ", "says yes");
        signal("TJ", "LAW");

        assertThat(region.ask(FIGURES).toString())
                .contains("{\"office\":\"TJ\",\"actual\":{\"text\":\"yes\"}")
                .contains("{\"office\":\"UZ\",\"actual\":{\"text\":\"no\"}");
        await().untilAsserted(() -> assertThat(region.office("TJ").getAllServeEvents()).hasSize(1));
        assertThat(region.calls())
                .isEqualTo(Map.of("TJ", List.of("GET /v1/programmes?code=LAW"), "UZ", List.of()));
    }

    /// Its answer says how old each figure is, and is rendered anew for that: of all that it shows,
    /// the office's one age is made, and what first has it.
    @Test
    void makesNothingButAnAgeAnewWhereAnOfficeConfirmsItsFigures() {
        String first = region.post(body(WHOLE)).body();
        double made = made();
        signal("TJ", "CT.0495");
        String second = region.post(body(WHOLE)).body();

        assertThat(second).isNotEqualTo(first);
        assertThat(ageless(second)).isEqualTo(ageless(first));
        assertThat(ages(second, "TJ")).hasSize(1).isNotEqualTo(ages(first, "TJ"));
        assertThat(ages(second, "UZ")).hasSize(1).isEqualTo(ages(first, "UZ"));
        assertThat(made() - made).isEqualTo(2);
    }

    private double made() {
        return region.bean(MeterRegistry.class)
                .get("tumar.gateway.parts")
                .tag("how", "made")
                .counter()
                .count();
    }

    private static String ageless(String answer) {
        return answer.replaceAll("\"asOf\":\"[^\"]*\"", "");
    }

    private static Set<String> ages(String answer, String office) {
        return Pattern.compile("\"office\":\"" + office + "\".*?\"asOf\":\"([^\"]*)\"")
                .matcher(answer)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void takesNoNoticeOfASignalFromAnOfficeThatIsNotThere() {
        String first = region.post(body(WHOLE)).body();
        region.calls();
        signal("XX", "CT.0495");
        assertThat(region.post(body(WHOLE)).body()).isEqualTo(first);
        assertThat(region.calls().values()).allSatisfy(it -> assertThat(it).isEmpty());
    }

    @Test
    void tellsQuestionsApart() {
        String query = "query($c: [ID!]){programme(code:\"CT.0495\"){indicators(codes:$c){code}}}";
        List<String> answers =
                List.of("1.1.1", "2.1.1").stream()
                        .map(it ->
                                region.post(
                                                TumarJson.mapper()
                                                        .writeValueAsString(
                                                                Map.of(
                                                                        "query",
                                                                        query,
                                                                        "variables",
                                                                        Map.of("c", List.of(it)))))
                                        .body())
                        .toList();
        assertThat(answers).doesNotHaveDuplicates();
        String two =
                "query a{programme(code:\"CT.0495\"){code}} query b{programme(code:\"CT.0495\"){title}}";
        assertThat(named(two, "a")).doesNotContain("title");
        assertThat(named(two, "b")).contains("title");
    }

    private String named(String query, String operation) {
        return region.post(
                        TumarJson.mapper()
                                .writeValueAsString(
                                        Map.of("query", query, "operationName", operation)))
                .body();
    }

    @Test
    void givesNobodyTheAnswerOfOneWhoWasInAHurry() {
        region.behaves("TJ", "is slow");
        region.post(body(WHOLE), "X-Request-Timeout", "50");
        region.behaves("TJ", "answers");
        signal("TJ", "CT.0495");
        assertThat(
                        region.ask(
                                        "{programme(code:\"CT.0495\"){indicators(codes:[\"2.1.1\"]){regional{coverage{missing}}}}}")
                                .toString())
                .contains("\"missing\":[]");
    }
}
