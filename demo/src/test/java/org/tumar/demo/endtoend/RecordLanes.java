package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.demo.office.Reply;
import tools.jackson.databind.JsonNode;

/// Records entered, corrected and withdrawn in one country, all twice and not in the order of their
/// days; and what the region has to count of them: each once, as it was last, whatever happened to
/// its sender, to the broker and to who counts.
final class RecordLanes {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// The id of a partner, of its hotline and of its campaign.
    private static final String ORDEAL = "ordeal";

    /// Has no divisor in common with the days: all take their turns.
    private static final int APART = 11;

    private static final String QUERY =
            """
            { programme(code: "%1$s") { indicators {
                code
                s0: national(countries: ["%2$s"], period: "%3$s") { derived { value } }
                s1: national(countries: ["%2$s"], period: "%4$s") { derived { value } }
                s2: national(countries: ["%2$s"], period: "%5$s") { derived { value } } } } }
            """;

    private final SmallProgramme programme;
    private final String country;
    private final RecordDesk desk;
    private final List<RecordWriter> writers;

    /// @param programme that they count for
    RecordLanes(RecordDesk desk, SmallProgramme programme, String country) {
        this.desk = desk;
        this.programme = programme;
        this.country = country;
        this.writers =
                List.of(
                        RecordWriter.of(
                                "campaigns-service",
                                desk,
                                new CallLife(ORDEAL),
                                new EventLife(ORDEAL, country)),
                        RecordWriter.of(
                                "partners-service",
                                desk,
                                new TrainingLife(ORDEAL, programme.code()),
                                new PartnerLife(programme.code())));
    }

    /// A partner, its hotline and its campaign, and the first of each kind.
    void begin() {
        assertThat(enter("/v1/partners", PartnerLife.partner(ORDEAL, List.of())))
                .isInstanceOf(Reply.Answered.class);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(enter("/v1/hotlines", hotline()))
                                .isInstanceOf(Reply.Answered.class));
        assertThat(enter("/v1/campaigns", campaign())).isInstanceOf(Reply.Answered.class);
        lanes().forEach(Lane::write);
        lanes().forEach(Lane::write);
    }

    private Reply<?> enter(String path, Object body) {
        return desk.send(Sent.entered(path, body, path, Map.of()));
    }

    Stream<Lane> lanes() {
        return writers.stream().map(RecordWriter::lane);
    }

    void assertCounted(LiveRegion region) {
        Map<String, Long> expected = expected();
        JsonNode indicators =
                region.ask(
                                QUERY.formatted(
                                        programme.code(),
                                        country,
                                        Spans.ALL.get(0),
                                        Spans.ALL.get(1),
                                        Spans.ALL.get(2)))
                        .path("programme")
                        .path("indicators");
        Map<String, Long> counted = new TreeMap<>();
        for (String derivation : SmallProgramme.DERIVATIONS) {
            for (String span : Spans.ALL) {
                counted.put(Spans.key(derivation, span), counted(indicators, derivation, span));
            }
        }
        assertThat(counted).as("counted of what was written in " + country).isEqualTo(expected);
    }

    /// Of each record what was said last, added up.
    private Map<String, Long> expected() {
        Map<String, Map<String, Long>> records = new HashMap<>();
        writers.stream()
                .flatMap(it -> it.confirmed().stream())
                .forEach(it -> records.put(it.record(), it.counts()));
        Map<String, Long> sums = new TreeMap<>();
        SmallProgramme.DERIVATIONS.forEach(
                derivation -> Spans.ALL.forEach(span -> sums.put(Spans.key(derivation, span), 0L)));
        records.values()
                .forEach(counts ->
                        counts.forEach((what, count) -> sums.merge(what, count, Long::sum)));
        return sums;
    }

    /// -1 where nothing is known.
    private static long counted(JsonNode indicators, String derivation, String span) {
        String code = SmallProgramme.indicator(SmallProgramme.DERIVATIONS.indexOf(derivation));
        return indicators
                .valueStream()
                .filter(it -> it.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .at("/s%d/0/derived/value".formatted(Spans.ALL.indexOf(span)))
                .asLong(-1);
    }

    static LocalDate day(int number) {
        return Spans.FIRST.plusDays(number * APART % Spans.DAYS);
    }

    private CampaignBody campaign() {
        return new CampaignBody(
                ORDEAL,
                "Ordeal",
                List.of(programme.code()),
                null,
                List.of("potential-migrants"),
                List.of("ru"),
                null,
                null,
                LocalDate.of(2024, 1, 1),
                null,
                ORDEAL);
    }

    private HotlineBody hotline() {
        return new HotlineBody(
                ORDEAL,
                List.of("11616"),
                List.of("ru"),
                new HotlineBody.Hours(List.of(1, 2, 3, 4, 5, 6, 7), null, null, false),
                ORDEAL,
                List.of(programme.code()),
                LocalDate.of(2024, 1, 1),
                null,
                country);
    }
}
