package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.kit.TumarJson;

/// One line for what somebody did by a question, however many fields it had.
class AccessLogTests {

    private static final String FIGURES =
            "{programme(code:\"CT.0495\"){title indicators{regional{actual{value}} national{actual{value}}}}}";

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir private static Path folder;

    private static RegionUnderTest region;

    @BeforeAll
    static void start() {
        region =
                new RegionUnderTest(
                        List.of("KZ", "KG"),
                        "--tumar.gateway.deadline=10s",
                        "--tumar.gateway.live=60s",
                        "--tumar.gateway.look=0s",
                        "--tumar.gateway.own=KZ",
                        "--tumar.security.access-log=" + log());
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    private static Path log() {
        return folder.resolve("access.log");
    }

    private static String as(String subject, String role, String office) {
        return Identities.PROVIDER.token(
                Map.of(
                        "sub",
                        subject,
                        "roles",
                        List.of(role),
                        "office",
                        office,
                        "programmes",
                        List.of("PX.0179")));
    }

    private static List<String> lines(String subject) {
        try {
            return Files.readAllLines(log()).stream()
                    .filter(it -> it.contains("\"subject\":\"" + subject + "\""))
                    .toList();
        } catch (IOException notYet) {
            return List.of();
        }
    }

    /// Also of who is given what was made for another.
    @Test
    void saysOnceForEachAnswerWhoReadWhat() {
        region.said(FIGURES, as("s-1", "regional-analyst", "REGION"));
        region.said(FIGURES, as("s-2", "regional-analyst", "REGION"));
        region.said(FIGURES, as("s-2", "regional-analyst", "REGION"));

        await().untilAsserted(() -> {
            assertThat(lines("s-1")).hasSize(1);
            assertThat(lines("s-2")).hasSize(2);
        });
        assertThat(lines("s-2"))
                .allSatisfy(it ->
                        assertThat(it)
                                .contains(
                                        "\"operation\":\"read-figures\"",
                                        "\"office\":\"REGION\"",
                                        "\"programme\":\"CT.0495\"",
                                        "\"allowed\":true",
                                        "\"reason\":\"regional-analyst\"")
                                .doesNotContain("Central Asia", "eyJ"));
    }

    @Test
    void saysWhatADonorTriedToRead() {
        region.said(FIGURES, as("s-3", "donor", "REGION"));

        await().untilAsserted(() ->
                assertThat(lines("s-3"))
                        .singleElement()
                        .asString()
                        .contains(
                                "\"operation\":\"read-approved\"",
                                "\"programme\":\"CT.0495\"",
                                "\"allowed\":false",
                                "\"reason\":\"out-of-reach\""));
    }

    @Test
    void saysThatAServiceWasTurnedAwayWhereverItCame() throws Exception {
        String service = service("s-6");
        region.said(FIGURES, service);
        RegionUnderTest.send(
                HttpRequest.newBuilder(region.uri("/v1/programmes/CT.0495/export"))
                        .header("Authorization", Identities.bearer(service))
                        .build());
        try (SseClient stream = new SseClient(region.uri("/graphql"), FIGURES, service);
                SocketClient socket = socket().greet(service)) {
            assertThat(socket.closed()).succeedsWithin(SOON).isEqualTo(4403);
            await().untilAsserted(() ->
                    assertThat(lines("s-6"))
                            .hasSize(4)
                            .allSatisfy(it ->
                                    assertThat(it)
                                            .contains(
                                                    "\"allowed\":false",
                                                    "\"reason\":\"service-token\"")));
            assertThat(stream.lines()).noneMatch(it -> it.contains("data:{\"data\""));
        }
        assertThat(metrics())
                .containsPattern("tumar_security_forbidden_total(\\{.*})? ([4-9]|\\d\\d)");
    }

    @Test
    void saysWhichTokensWereRefusedAtASocket() {
        String expired = Identities.PROVIDER.forged().expired();
        try (SocketClient none = socket().send("{\"type\":\"connection_init\"}");
                SocketClient early = socket().subscribe("a", "{offices{code}}");
                SocketClient late = socket().greet(expired)) {
            Stream.of(none, early, late)
                    .forEach(it -> assertThat(it.closed()).succeedsWithin(SOON).isEqualTo(4401));
        }
        await().untilAsserted(() ->
                assertThat(refusals()).contains("missing", "expired").hasSizeGreaterThan(2));
        assertThat(metrics())
                .containsPattern("tumar_security_tokens_refused_total\\{.*missing.*} 2")
                .containsPattern("tumar_security_tokens_refused_total\\{.*expired.*} 1");
    }

    private static SocketClient socket() {
        return new SocketClient(region.uri("/graphql/ws"));
    }

    private static String service(String subject) {
        return Identities.PROVIDER.token("gateway", "REGION", subject);
    }

    private static String metrics() {
        return RegionUnderTest.send(
                        HttpRequest.newBuilder(region.uri("/actuator/prometheus")).build())
                .body();
    }

    private static List<String> refusals() throws IOException {
        return Files.readAllLines(log()).stream()
                .map(TumarJson.mapper()::readTree)
                .filter(it -> !it.has("subject"))
                .map(it -> it.path("reason").asString())
                .toList();
    }

    @Test
    void saysWhoMayReadNothing() {
        region.said(FIGURES, as("s-4", "hotline-operator", "KZ"));

        await().untilAsserted(() ->
                assertThat(lines("s-4"))
                        .singleElement()
                        .asString()
                        .contains("\"allowed\":false", "\"reason\":\"not-of-role\""));
    }

    @Test
    void tellsWhatAnOfficerReadFromWhatItMayNot() {
        region.said(FIGURES, as("s-5", "country-officer", "KZ"));

        await().untilAsserted(() ->
                assertThat(lines("s-5"))
                        .hasSize(2)
                        .anySatisfy(it ->
                                assertThat(it).contains("{\"office\":\"KZ\",", "\"allowed\":true"))
                        .anySatisfy(it ->
                                assertThat(it)
                                        .contains("{\"office\":\"REGION\",", "\"allowed\":false")));
    }

    /// The officer of the region may read the region's own figures, which are not what the region's
    /// sums are made of.
    @Test
    void saysForWhoseSakeASumIsRefused() {
        region.said(FIGURES, as("s-7", "country-officer", "REGION"));

        await().untilAsserted(() ->
                assertThat(lines("s-7"))
                        .isNotEmpty()
                        .allSatisfy(it ->
                                assertThat(it)
                                        .contains("{\"office\":\"KZ\",", "\"allowed\":false")));
    }
}
