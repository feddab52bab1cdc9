package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;

class LastGoodTests {

    private static final String QUERY =
            "{programme(code:\"CT.0495\"){indicators(codes:[\"2.1.1\"]){regional{actual{value partial}"
                    + " coverage{missing stale}} national{office actual{value}"
                    + " source{freshness asOf}}}}}";
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir private Path folder;

    private RegionUnderTest region(String... more) {
        return RegionUnderTest.behindSharedGateway(List.of("TJ", "UZ"), settings(more));
    }

    private RegionUnderTest regionWithAGatewayOfItsOwn(String... more) {
        return new RegionUnderTest(List.of("TJ", "UZ"), settings(more));
    }

    private String[] settings(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--tumar.gateway.last-good=" + folder,
                                "--tumar.gateway.live=0s",
                                "--tumar.gateway.hold=5s",
                                "--tumar.gateway.deadline=10s"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static JsonNode national(JsonNode answer, int office) {
        return answer.at("/data/programme/indicators/0/national/" + office);
    }

    private static Instant asOf(JsonNode answer) {
        return Instant.parse(national(answer, 0).at("/source/asOf").asString());
    }

    @Test
    void growsOlderWhileAnOfficeIsSilentAndChangesNothingElse() {
        try (RegionUnderTest region = region()) {
            JsonNode live = region.ask(QUERY);
            region.behaves("TJ", "refuses");
            JsonNode stale = region.ask(QUERY);
            JsonNode later = region.ask(QUERY);

            assertThat(national(live, 0).at("/source/freshness").asString()).isEqualTo("LIVE");
            assertThat(national(stale, 0).at("/source/freshness").asString()).isEqualTo("STALE");
            assertThat(asOf(stale)).isEqualTo(asOf(live)).isEqualTo(asOf(later));
            assertThat(national(stale, 0).at("/actual")).isEqualTo(national(live, 0).at("/actual"));
            assertThat(national(stale, 1).at("/actual")).isEqualTo(national(live, 1).at("/actual"));
            assertThat(national(stale, 1).at("/source/freshness").asString()).isEqualTo("LIVE");
        }
    }

    @Test
    void keepsTheAgeOverARestart() throws IOException {
        try (RegionUnderTest region = regionWithAGatewayOfItsOwn()) {
            region.ask(QUERY);
            await().atMost(SECOND.multipliedBy(20)).until(() -> programmeFiles() == 2);
            JsonNode confirmed = region.ask(QUERY);
            region.behaves("TJ", "refuses");
            region.restart();
            JsonNode stale = region.ask(QUERY);

            assertThat(national(stale, 0).at("/source/freshness").asString()).isEqualTo("STALE");
            assertThat(asOf(stale)).isEqualTo(asOf(confirmed));
        }
    }

    private long programmeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.getFileName().toString().startsWith("programme-"))
                    .filter(it -> it.toString().endsWith(".json"))
                    .count();
        }
    }

    @Test
    void passesOverFilesThatAreNotItsOwn() throws IOException {
        try (RegionUnderTest region = region()) {
            region.ask(QUERY);
            await().atMost(SECOND.multipliedBy(20)).until(() -> programmeFiles() == 2);
            region.behaves("TJ", "refuses");
            for (Path file : files("TJ")) {
                Files.writeString(file, "{\"format\": 1, \"off", StandardCharsets.UTF_8);
                Files.writeString(file.resolveSibling("notes.json"), "[]", StandardCharsets.UTF_8);
            }
            region.restart();
            JsonNode answer = region.ask(QUERY);

            assertThat(national(answer, 0).at("/source/freshness").asString()).isEqualTo("MISSING");
            assertThat(national(answer, 1).at("/source/freshness").asString()).isEqualTo("LIVE");
        }
    }

    private List<Path> files(String office) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> it.getParent().getFileName().toString().startsWith(office))
                    .toList();
        }
    }

    @Test
    void keepsProgrammesWithAnyCodeApart() throws IOException {
        try (RegionUnderTest region = region()) {
            String body = TumarJson.mapper().writeValueAsString(Ct0495.answer("TJ"));
            region.answersText("TJ", body.replace("CT.0495", "../../../etc/Ü %"));
            region.ask("{programmes{code}}");
            await().atMost(SECOND.multipliedBy(20)).until(() -> programmeFiles() == 2);
            region.behaves("TJ", "refuses");
            region.restart();

            assertThat(region.ask("{programmes{code}}").at("/data/programmes").toString())
                    .contains("../../../etc/Ü %");
        }
    }

    @Test
    void isNotSharedByTwoGateways() {
        try (RegionUnderTest _ = region()) {
            assertThatThrownBy(this::region)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another gateway")
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void isFilledInTheBackground() {
        try (RegionUnderTest region = region("--tumar.gateway.refresh=200ms")) {
            await().atMost(SECOND.multipliedBy(20))
                    .until(() -> !region.office("TJ").getAllServeEvents().isEmpty());
            await().atMost(SECOND.multipliedBy(20))
                    .until(() ->
                            region.office("TJ").getAllServeEvents().stream()
                                    .anyMatch(it ->
                                            it.getResponse().getStatus() == 304
                                                    && it.getRequest()
                                                            .getUrl()
                                                            .equals("/v1/programmes")));
            region.behaves("TJ", "refuses");
            JsonNode answer = region.ask(QUERY);
            assertThat(national(answer, 0).at("/source/freshness").asString()).isEqualTo("STALE");
        }
    }

    @Test
    void leavesAnOfficeAloneThatKeepsFailingAndComesBackToIt() {
        try (RegionUnderTest region = region("--tumar.gateway.breaker-wait=2s")) {
            region.ask(QUERY);
            region.behaves("TJ", "fails");
            await().atMost(SECOND.multipliedBy(30))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        region.calls();
                        region.ask(QUERY);
                        return region.calls().get("TJ").isEmpty();
                    });
            assertThat(
                            region.ask("{offices{code services{health lastSeen}}}")
                                    .at("/data/offices/0/services/0/health")
                                    .asString())
                    .isEqualTo("DOWN");
            region.behaves("TJ", "answers");
            await().atMost(SECOND.multipliedBy(30))
                    .until(() ->
                            national(region.ask(QUERY), 0)
                                    .at("/source/freshness")
                                    .asString()
                                    .equals("LIVE"));
        }
    }

    @Test
    void letsNoClientWaitForAnOfficeThatIsLeftAlone() {
        Duration deadline = Duration.ofSeconds(2);
        try (RegionUnderTest region =
                RegionUnderTest.behindSharedGateway(
                        List.of("TJ", "UZ"),
                        "--tumar.gateway.breaker-wait=100ms",
                        "--tumar.gateway.deadline=" + deadline.toMillis() + "ms")) {
            region.ask(QUERY);
            region.behaves("TJ", "is slow");
            await().atMost(SECOND.multipliedBy(30)).until(() -> took(region) < deadline.toMillis());

            long end = System.nanoTime() + deadline.multipliedBy(2).toNanos();
            while (System.nanoTime() < end) {
                assertThat(took(region)).isLessThan(deadline.toMillis());
            }
        }
    }

    private static long took(RegionUnderTest region) {
        long began = System.nanoTime();
        region.ask(QUERY);
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    @Test
    void makesOneCallForAnyNumberOfHurriedClients() {
        try (RegionUnderTest region = region("--tumar.gateway.live=10s")) {
            region.behaves("TJ", "is slow");
            String body = TumarJson.mapper().writeValueAsString(Map.of("query", QUERY));
            for (int i = 0; i < 12; i++) {
                region.post(body, "X-Request-Timeout", "40");
            }
            await().untilAsserted(() -> assertThat(region.calls().get("UZ")).hasSize(1));
            assertThat(region.office("TJ").getAllServeEvents().size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void endsARequestThatTakesTooLong() {
        try (RegionUnderTest region =
                regionWithAGatewayOfItsOwn("--tumar.gateway.limits.request-time=500ms")) {
            region.behaves("TJ", "is slow");
            JsonNode answer = region.ask(QUERY);
            assertThat(answer.at("/errors/0/extensions/code").asString())
                    .isEqualTo("DEADLINE_EXCEEDED");
            assertThat(answer.at("/errors/0/extensions/retryable").asBoolean()).isTrue();
        }
    }
}
