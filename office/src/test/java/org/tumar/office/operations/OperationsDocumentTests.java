package org.tumar.office.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/// docs/operations.md names what there is.
class OperationsDocumentTests {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z0-9-]+(\\[\\d])?)+");
    private static final String METRICS = "## Metrics";

    /// What Prometheus adds to a meter's name: its unit, and what of it is told.
    private static final String ADDED = "(_seconds|_bytes)?(_total|_count)?";

    private static SmallRegion region;

    @BeforeAll
    static void start() throws Exception {
        region = new SmallRegion("--tumar.events.broker=amqp://u:p@127.0.0.1:1/kz");
        SmallRegion.ask(
                region.gateway(),
                "{programme(code: \"CT.0495\") {code} events {national {office}}}");
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    private static Stream<String> codes(String text) {
        return CODE.matcher(text)
                .results()
                .map((MatchResult it) -> it.group(1).replaceAll("=.*", ""))
                .filter(it -> NAME.matcher(it).matches());
    }

    private static String section(String heading) throws IOException {
        String document = Repository.read("docs/operations.md");
        int start = document.indexOf(heading);
        return document.substring(start, document.indexOf("\n## ", start + 1));
    }

    private static Stream<String> meters(ConfigurableApplicationContext context) {
        return context.getBean(MeterRegistry.class).getMeters().stream()
                .map(it -> it.getId().getName());
    }

    private static String scraped(ConfigurableApplicationContext context) throws Exception {
        return SmallRegion.get(context, "/actuator/prometheus").body();
    }

    private static Pattern series(String metric) {
        return Pattern.compile("(?m)^" + metric.replace('.', '_') + ADDED + "\\{");
    }

    @Test
    void namesNoMetricThatARunningOfficeAndGatewayDoNotTell() throws IOException {
        assertThat(codes(section(METRICS)))
                .hasSizeGreaterThan(15)
                .allSatisfy(metric ->
                        await().untilAsserted(() ->
                                assertThat(scraped(region.gateway()) + scraped(region.indicators()))
                                        .containsPattern(series(metric))));
    }

    @Test
    void namesEveryMetricOfOurs() throws IOException {
        Set<String> named = codes(section(METRICS)).collect(Collectors.toSet());

        assertThat(Stream.concat(meters(region.gateway()), meters(region.indicators())))
                .filteredOn(it -> it.startsWith("tumar."))
                .isNotEmpty()
                .allMatch(named::contains);
    }

    @Test
    void namesNoPropertyThatNobodyReads() throws Exception {
        KnownProperties known = new KnownProperties();
        Set<String> metrics = codes(section(METRICS)).collect(Collectors.toSet());

        assertThat(codes(Repository.read("docs/operations.md")))
                .filteredOn(it -> it.matches("(tumar|spring|server|management|logging)\\..*"))
                .filteredOn(it -> !metrics.contains(it))
                .hasSizeGreaterThan(15)
                .allMatch(known::has);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tumar.campaigns.", "tumar.partners."})
    void namesEverySettingOfAServiceForRecords(String prefix) throws Exception {
        Set<String> named =
                codes(Repository.read("docs/operations.md")).collect(Collectors.toSet());

        assertThat(new KnownProperties().below(prefix)).isNotEmpty().allMatch(named::contains);
    }

    @Test
    void isReadyWithoutItsBrokerAndSaysSo() throws Exception {
        assertThat(SmallRegion.get(region.indicators(), "/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(SmallRegion.get(region.indicators(), "/actuator/health").body())
                .contains("\"broker\":{\"status\":\"DOWN\"}")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void tellsTwoServicesOfOneProcessApart() throws Exception {
        assertThat(SmallRegion.get(region.indicators(), "/actuator/prometheus").body())
                .contains("office=\"KZ\",service=\"indicators\"")
                .doesNotContain("service=\"gateway\"");
        assertThat(SmallRegion.get(region.gateway(), "/actuator/prometheus").body())
                .contains("service=\"gateway\"")
                .doesNotContain("service=\"indicators\"");
    }
}
