package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Records in the graph of a gateway of its own.
class RecordsTests {

    private static final List<String> OFFICES = List.of("KZ", "KG", "TJ");
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    @TempDir private static Path folder;

    private static RecordsUnderTest records;
    private static RegionUnderTest region;

    @BeforeAll
    static void start() {
        records = new RecordsUnderTest();
        List<String> settings =
                List.of(
                        "--tumar.gateway.deadline=" + DEADLINE.toMillis() + "ms",
                        "--tumar.gateway.live=1s",
                        "--tumar.gateway.hold=100ms",
                        "--tumar.gateway.breaker-wait=200ms",
                        "--tumar.gateway.look=0s",
                        "--tumar.security.access-log=" + folder.resolve("access.log"));
        region =
                new RegionUnderTest(
                        OFFICES,
                        Stream.concat(settings.stream(), records.settings(OFFICES).stream())
                                .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        region.close();
        records.close();
    }

    /// What was asked in another test is not asked here: it would be known.
    @BeforeEach
    void everybodyAnswers() {
        OFFICES.forEach(it -> records.behaves(it, "answers"));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        ask("{events(programme:\"NONE\"){national{source{freshness}}}}")
                                .findValuesAsString("freshness")
                                .stream()
                                .allMatch("LIVE"::equals));
        records.calls();
    }

    private static JsonNode ask(String query) {
        return region.ask(query);
    }

    private static String events(String to) {
        return "{events(to:\"" + to + "\"){regional{sums{events{value}} coverage{stale missing}}}}";
    }

    @Test
    void asksNobodyAgainWhatWasConfirmedJustNow() {
        JsonNode first = ask(events("2014-01-01"));
        JsonNode second = ask(events("2014-01-01"));

        assertThat(first.at("/data/events/regional/sums/events/value").asInt()).isEqualTo(66);
        assertThat(second).isEqualTo(first);
        assertThat(records.calls().values())
                .allSatisfy(it -> assertThat(it).containsExactly(call("campaigns", "events")));
    }

    private static String call(String service, String parts) {
        return "POST /v1/questions of " + service + ": " + parts;
    }

    /// Though the question has a part that is kept as bytes while it holds.
    @Test
    void neverServesRecordsFromRenderedBytesThatMayBeOld() {
        String query =
                "{programme(code:\"CT.0495\"){code} events(to:\"2014-01-02\"){national{office"
                        + " source{freshness asOf}}}}";
        String first = ask(query).toString();
        records.behaves("KG", "fails");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(ask(query).at("/data/events/national/1/source/freshness"))
                                .asString()
                                .contains("STALE"));
        assertThat(first).doesNotContain("STALE");
        records.behaves("KG", "answers");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(ask(query).toString()).doesNotContain("STALE", "MISSING"));
    }

    @Test
    void sharesACallAmongThoseWhoAskTheSameAtOnce() {
        String query = events("2014-01-03");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<JsonNode>> asked =
                    Stream.generate(() -> CompletableFuture.supplyAsync(() -> ask(query), threads))
                            .limit(20)
                            .toList();
            assertThat(asked.stream().map(CompletableFuture::join).distinct())
                    .singleElement()
                    .returns(false, it -> it.has("errors"));
        }
        assertThat(records.calls().values())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).hasSize(1));
    }

    /// A service that hangs is waited for once, and then for as long as `hold` says.
    @Test
    void isNotHeldUpByAServiceThatHangs() {
        ask(events("2014-01-04"));
        records.behaves("TJ", "hangs");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        ask(events("2014-01-04")).findValues("stale").toString().contains("TJ"));
        long began = System.nanoTime();
        JsonNode answer = ask(events("2014-01-04"));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(DEADLINE.dividedBy(2));
        assertThat(answer.at("/data/events/regional/sums/events/value").asInt()).isEqualTo(66);
    }

    /// What one service suffers, the office's others do not.
    @Test
    void leavesAServiceAloneThatFailsAndNotTheOfficesOthers() {
        records.behaves("KZ", "fails");
        for (int i = 0; i < 6; i++) {
            ask("{events(to:\"2014-02-0" + (i + 1) + "\"){national{office}}}");
        }
        int calls = records.calls().get("KZ").size();

        JsonNode answer =
                ask(
                        "{programme(code:\"CT.0495\"){indicators(codes:[\"2.1.1\"]){national{office"
                                + " source{freshness}}}}}");

        assertThat(calls).isLessThan(6);
        assertThat(answer.findValuesAsString("freshness")).containsOnly("LIVE");
    }

    @Test
    void turnsPagesOverSeveralOfficesWhileAPartnerComesAndAnotherGoes() {
        records.add("KZ", "ata", "ata", "CT.0495");
        records.add("KG", "bala", "bala", "CT.0495");
        records.add("TJ", "chin", "chin", "CT.0495");
        records.add("KG", "dala", "dala", "CT.0495");

        JsonNode first = page(2, null);
        records.add("TJ", "aka", "aka", "CT.0495");
        records.add("TJ", "bola", "bola", "CT.0495");
        records.remove("KG", "bala");
        JsonNode second = page(2, first.at("/pageInfo/endCursor").asString());
        JsonNode third = page(2, second.at("/pageInfo/endCursor").asString());

        assertThat(ids(first)).containsExactly("KZ/ata", "KG/bala");
        assertThat(ids(second)).containsExactly("TJ/bola", "TJ/chin");
        assertThat(ids(third)).containsExactly("KG/dala");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(third.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(records.calls().get("KG")).hasSize(3);
    }

    private static JsonNode page(int first, String after) {
        String behind = after == null ? "" : ",after:\"" + after + "\"";
        return ask("{partners(first:"
                        + first
                        + behind
                        + "){edges{node{id}} pageInfo{endCursor hasNextPage}}}")
                .at("/data/partners");
    }

    private static List<String> ids(JsonNode page) {
        return page.findValuesAsString("id");
    }

    @Test
    void refusesWhatIsNoDay() {
        for (String day : List.of("soon", "2014-02-30", "1899-12-31", "3000-01-01")) {
            JsonNode answer = ask("{events(from:\"" + day + "\"){national{office}}}");
            assertThat(answer.at("/errors/0/extensions/code").asString())
                    .as(day)
                    .isEqualTo("VALIDATION_ERROR");
        }
        assertThat(records.calls()).isEmpty();
    }

    @Test
    void asksNothingThatIsLongerThanAnyWord() {
        JsonNode answer = ask("{partners(search:\"" + "a".repeat(201) + "\"){total{value}}}");

        assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("search");
        assertThat(records.calls()).isEmpty();
    }

    @Test
    void writesDownWhoLookedAtWhat() throws Exception {
        String donor =
                Identities.PROVIDER.token(
                        Map.of(
                                "sub", "d-9",
                                "roles", List.of("donor"),
                                "programmes", List.of("CT.0495")));
        region.ask(
                "{a:events(programme:\"CT.0495\"){national{office}}"
                        + " b:events(programme:\"PX.0179\"){national{office}} partners{total{value}}}",
                donor);

        await().untilAsserted(() ->
                assertThat(
                                Files.readAllLines(folder.resolve("access.log")).stream()
                                        .filter(it -> it.contains("\"d-9\""))
                                        .map(RecordsTests::said))
                        .containsExactlyInAnyOrder(
                                "read-statistics CT.0495 true",
                                "read-statistics PX.0179 false",
                                "read-partners - true"));
    }

    /// Nobody is refused an office that nobody asked about.
    @Test
    void writesNothingDownWhereNoOfficeIsAskedAbout() throws Exception {
        String officer =
                Identities.PROVIDER.token(
                        Map.of("sub", "o-9", "roles", List.of("country-officer"), "office", "KZ"));
        region.ask(
                "{events(countries:[\"XX\"]){national{office}} calls(countries:[\"KZ\"]){national{office}}}",
                officer);

        await().untilAsserted(() ->
                assertThat(
                                Files.readAllLines(folder.resolve("access.log")).stream()
                                        .filter(it -> it.contains("\"o-9\""))
                                        .map(RecordsTests::said))
                        .containsExactly("read-statistics - true"));
    }

    private static String said(String line) {
        JsonNode entry = org.tumar.kit.TumarJson.mapper().readTree(line);
        return "%s %s %s"
                .formatted(
                        entry.findPath("operation").asString(),
                        entry.findPath("programme").asString("-"),
                        entry.findPath("allowed").asString());
    }

    @Test
    void timesItsCallsByServiceAndOffice() {
        ask(events("2014-01-05"));

        assertThat(
                        region.bean(MeterRegistry.class)
                                .get("tumar.gateway.questions")
                                .tag("to", "KG")
                                .tag("asked", "campaigns")
                                .tag("outcome", "full")
                                .timer()
                                .count())
                .isPositive();
    }

    @Test
    void timesCallsOfEachKindFromTheBeginning() {
        assertThat(
                        region.bean(MeterRegistry.class)
                                .find("tumar.gateway.questions")
                                .tag("outcome", "large")
                                .timers())
                .extracting(it -> it.getId().getTag("to") + " " + it.getId().getTag("asked"))
                .contains("KG campaigns", "KG partners");
    }

    @Test
    void needsNoMoreThanOneCallHoweverManyFieldsThereAre() {
        StringBuilder query = new StringBuilder("{");
        for (int i = 10; i < 28; i++) {
            String topic = Set.of(0, 1).contains(i % 4) ? "events" : "calls";
            query.append("a%d:%s(to:\"2013-01-%d\"){national{office}} ".formatted(i, topic, i));
        }
        assertThat(ask(query.append("}").toString()).has("errors")).isFalse();

        assertThat(records.calls().values())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).hasSize(1));
    }
}
