package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@InSharedRegion
class RegionIT {

    private static final String EVERYTHING =
            """
            { programme(code: "CT.0495") {
                indicators {
                  code
                  regional { target { ...m } actual { ...m } achievement { ...m } status
                    coverage { complete expected reporting missing stale } }
                  national { office target { ...m } actual { ...m } achievement { ...m } status
                    periods { period target { ...m } actual { ...m } }
                    source { freshness asOf } } } } }
            fragment m on Measure { status value text partial }
            """;

    private static final Map<String, String> REGIONAL_ACTUALS =
            Map.of(
                    "1.1", "1937",
                    "1.2", "9570",
                    "1.2.1", "934492",
                    "1.2.2", "88893",
                    "2.1.1", "1805",
                    "2.1.2", "472",
                    "2.1.3", "1010",
                    "2.2.1", "38");

    @Test
    void addsUpWhatTheCountriesReported(LiveRegion region) {
        Map<String, JsonNode> indicators = byCode(region.ask(EVERYTHING));

        REGIONAL_ACTUALS.forEach((code, sum) -> {
            JsonNode regional = Objects.requireNonNull(indicators.get(code)).path("regional");
            assertThat(decimal(regional.path("actual"))).as(code).isEqualByComparingTo(sum);
            assertThat(regional.path("coverage").path("complete").asBoolean()).isTrue();
        });
    }

    @Test
    void showsEveryCellAsInTheFile(LiveRegion region) throws IOException {
        Map<String, JsonNode> cells = cells(region.ask(EVERYTHING));
        int compared = 0;
        for (CSVRecord row : shipped("ct0495", "results")) {
            String measure = row.get("measure");
            String address =
                    "%s %s %s %s"
                            .formatted(
                                    row.get("indicator"),
                                    row.get("country"),
                                    row.get("period"),
                                    measure);
            assertThat(shown(Objects.requireNonNull(cells.get(address))))
                    .as(address)
                    .isEqualTo(plain(row.get("value")));
            compared++;
        }
        assertThat(cells).hasSize(450);
        assertThat(compared).isEqualTo(shipped("ct0495", "results").size());
    }

    @Test
    void listsTheNinePublishedFiguresThatDisagree(LiveRegion region) {
        List<String> found = discrepancies(region, "CT.0495");

        assertThat(found)
                .hasSize(9)
                .allSatisfy(each -> assertThat(each).startsWith("PUBLISHED_VS_COMPUTED"))
                .anySatisfy(each -> assertThat(each).contains("1.2.1 REGION", "608333 934492"));
    }

    @Test
    void listsTheThreeJudgementsThatDisagree(LiveRegion region) {
        assertThat(discrepancies(region, "PX.0179"))
                .hasSize(3)
                .allSatisfy(each -> assertThat(each).startsWith("ASSESSED_VS_COMPUTED"))
                .extracting(each -> each.split(" ")[1])
                .containsExactlyInAnyOrder("1.1B", "2A", "2.3A");
    }

    @Test
    void printsTheTableWhenItIsUp(LiveRegion region) {
        assertThat(region.output())
                .contains("934,492", "Discrepancies (9)", "608,333", "/graphiql")
                .contains("CT.0495", "UZ       ready on port");
        assertThat(region.cli().run("report", "CT.0495").out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @Test
    void printsTheReportAsCsv(LiveRegion region) {
        Cli.Ran ran = region.cli().run("report", "CT.0495", "--csv");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .startsWith("indicator,scope,period,measure,status,value,partial,freshness,as_of\n")
                .contains("\n1.2.1,regional,ALL,actual,KNOWN,934492,")
                .contains("\n1.2.1,KZ,ALL,actual,KNOWN,196981,");
    }

    @Test
    void servesGraphiqlItself(LiveRegion region) {
        var page = region.get("/graphiql");

        assertThat(page.statusCode()).isIn(200, 307, 302);
        assertThat(page.body()).doesNotContain("unpkg.com", "esm.sh", "cdn.jsdelivr.net");
    }

    @Test
    void showsItsProcessesOfficesAndProgrammes(LiveRegion region) {
        Cli.Ran ran = region.cli().run("status");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("gateway", "KZ", "MB", "indicators", "UP", "CT.0495", "PX.0179");
    }

    @Test
    void staysHonestWithACountryCutOff(LiveRegion region) {
        JsonNode before = region.ask(EVERYTHING);
        region.stop("KZ");
        try {
            // What the office confirmed a moment ago counts as live for two seconds.
            awaitAsserted(() -> assertKzIsStale(region.ask(EVERYTHING), before));
            JsonNode stale = region.ask(EVERYTHING);
            Instant asOf = asOf(stale);

            region.stop("gateway");
            region.start("gateway");
            awaitAsserted(() -> assertKzIsStale(region.ask(EVERYTHING), before));
            assertThat(asOf(region.ask(EVERYTHING))).as("its age grows").isEqualTo(asOf);
            assertThat(region.cli().run("report", "CT.0495").out())
                    .contains("KZ stale since", "196,981*", "934,492*");
        } finally {
            region.start("KZ");
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    JsonNode after = region.ask(EVERYTHING);
                    assertThat(freshness(after, "KZ")).containsOnly("LIVE");
                    assertThat(figures(after, "regional")).isEqualTo(figures(before, "regional"));
                });
    }

    @Test
    void neverTakesACountryThatNeverAnsweredForZero(LiveRegion region) throws IOException {
        JsonNode before = region.ask(EVERYTHING);
        region.stop("gateway");
        region.stop("TM");
        try {
            region.forgetLastGoodAnswers();
            region.start("gateway");

            awaitAsserted(() -> assertTmIsMissing(region.ask(EVERYTHING)));
            assertThat(region.cli().run("report", "CT.0495").out())
                    .contains("TM missing: never answered", "!");
        } finally {
            region.start("TM");
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(figures(region.ask(EVERYTHING), "regional"))
                                .isEqualTo(figures(before, "regional")));
    }

    @Test
    void refusesToRunTwice(LiveRegion region) {
        Cli.Ran second = region.cli().run("up", "--once");

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.err())
                .contains("already running", "process " + region.process().pid())
                .contains("port " + region.gatewayPort());
    }

    @Test
    void refusesATakenPort(LiveRegion region) throws IOException {
        Cli elsewhere = new Cli(Files.createTempDirectory("tumar-it").resolve("state"));

        Cli.Ran ran = elsewhere.run("up", "--once", "--port=" + region.gatewayPort());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err())
                .contains("Port " + region.gatewayPort() + ", for gateway, is taken", "--port");
    }

    /// As a terminal's Ctrl-C reaches every process in it.
    @Test
    void leavesTheEndOfItsProcessesToItself(LiveRegion region) throws Exception {
        int before = region.children().size();
        JsonNode programmes = region.ask("{ programmes { code } }");
        for (ProcessHandle child : region.children()) {
            new ProcessBuilder("kill", "-INT", String.valueOf(child.pid())).start().waitFor();
        }

        assertThat(region.ask("{ programmes { code } }")).isEqualTo(programmes);
        assertThat(region.children()).hasSize(before);
    }

    /// Where the machine is busy, another office may be late for the first question of a gateway
    /// that has just started.
    private static void awaitAsserted(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }

    private static void assertTmIsMissing(JsonNode without) {
        assertThat(freshness(without, "TM")).containsOnly("MISSING");
        Map<String, JsonNode> indicators = byCode(without);
        for (String code : REGIONAL_ACTUALS.keySet()) {
            JsonNode indicator = Objects.requireNonNull(indicators.get(code));
            JsonNode regional = indicator.path("regional");
            assertThat(regional.path("coverage").path("missing").toString()).isEqualTo("[\"TM\"]");
            assertThat(regional.path("actual").path("partial").asBoolean()).as(code).isTrue();
            JsonNode tm = national(indicator, "TM");
            assertThat(tm.path("actual").path("status").asString()).isEqualTo("UNAVAILABLE");
        }
    }

    private static void assertKzIsStale(JsonNode stale, JsonNode before) {
        assertThat(freshness(stale, "KZ")).containsOnly("STALE");
        for (String other : List.of("KG", "TJ", "TM", "UZ")) {
            assertThat(freshness(stale, other)).containsOnly("LIVE");
            assertThat(figures(stale, other)).isEqualTo(figures(before, other));
        }
        assertThat(figures(stale, "KZ")).isEqualTo(figures(before, "KZ"));
        assertThat(figures(stale, "regional")).isEqualTo(figures(before, "regional"));
        assertThat(
                        byCode(stale)
                                .get("1.1")
                                .path("regional")
                                .path("coverage")
                                .path("stale")
                                .toString())
                .isEqualTo("[\"KZ\"]");
    }

    private static Map<String, JsonNode> byCode(JsonNode data) {
        Map<String, JsonNode> indicators = new LinkedHashMap<>();
        data.path("programme")
                .path("indicators")
                .forEach(each -> indicators.put(each.path("code").asString(), each));
        return indicators;
    }

    private static JsonNode national(JsonNode indicator, String office) {
        for (JsonNode figure : indicator.path("national")) {
            if (figure.path("office").asString().equals(office)) {
                return figure;
            }
        }
        throw new AssertionError("no figure of " + office);
    }

    /// All figures of one office, or `regional`, without where they come from and when.
    private static List<String> figures(JsonNode data, String office) {
        List<String> figures = new ArrayList<>();
        byCode(data)
                .values()
                .forEach(indicator -> {
                    JsonNode figure =
                            office.equals("regional")
                                    ? indicator.path("regional")
                                    : national(indicator, office);
                    for (String name :
                            List.of("target", "actual", "achievement", "status", "periods")) {
                        figures.add(figure.path(name).toString());
                    }
                });
        return figures;
    }

    private static List<String> freshness(JsonNode data, String office) {
        return byCode(data).values().stream()
                .map(each -> national(each, office).path("source").path("freshness").asString())
                .toList();
    }

    private static Instant asOf(JsonNode data) {
        JsonNode kz = national(byCode(data).values().iterator().next(), "KZ");
        return Instant.parse(kz.path("source").path("asOf").asString());
    }

    private static Map<String, JsonNode> cells(JsonNode data) {
        Map<String, JsonNode> cells = new LinkedHashMap<>();
        byCode(data)
                .forEach((code, indicator) -> {
                    for (JsonNode figure : indicator.path("national")) {
                        for (JsonNode period : figure.path("periods")) {
                            for (String measure : List.of("target", "actual")) {
                                cells.put(
                                        "%s %s %s %s"
                                                .formatted(
                                                        code,
                                                        figure.path("office").asString(),
                                                        period.path("period").asString(),
                                                        measure),
                                        period.path(measure));
                            }
                        }
                    }
                });
        return cells;
    }

    private static String shown(JsonNode measure) {
        return switch (measure.path("status").asString()) {
            case "KNOWN" -> decimal(measure).stripTrailingZeros().toPlainString();
            case "NOT_REPORTED" -> "";
            case "NOT_APPLICABLE" -> "n/a";
            default -> measure.toString();
        };
    }

    private static String plain(String value) {
        return value.isEmpty() || value.equals("n/a")
                ? value
                : new BigDecimal(value.replaceAll("[ ,]", "")).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal decimal(JsonNode measure) {
        return measure.path("value").decimalValue();
    }

    private static List<String> discrepancies(LiveRegion region, String code) {
        JsonNode data =
                region.ask(
                        """
                        { programme(code: "%s") { discrepancies {
                            kind indicator scope period where
                            claimed { value text } computed { value text } } } }
                        """
                                .formatted(code));
        List<String> found = new ArrayList<>();
        for (JsonNode each : data.path("programme").path("discrepancies")) {
            assertThat(each.path("where").asString()).isNotBlank();
            found.add(
                    "%s %s %s %s %s"
                            .formatted(
                                    each.path("kind").asString(),
                                    each.path("indicator").asString(),
                                    each.path("scope").asString(),
                                    each.path("claimed").path("value").asString(),
                                    each.path("computed").path("value").asString()));
        }
        return found;
    }

    private static List<CSVRecord> shipped(String programme, String table) throws IOException {
        String resource = "/programmes/" + programme + "/" + table + ".csv";
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader =
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        RegionIT.class.getResourceAsStream(resource)),
                                StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, format)) {
            return parser.getRecords();
        }
    }
}
