package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.contracts.partners.TrainingBody;
import org.tumar.demo.office.HttpRecords;
import org.tumar.demo.office.Reply;
import tools.jackson.databind.JsonNode;

/// Calls and trainings entered in one country, and what the region has to count of them: each once,
/// whatever happened to its sender, to the broker and to who counts.
final class RecordLanes {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PARTNER = "ordeal";
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final int DAYS = 28;

    private static final String QUERY =
            """
            { programme(code: "%s") { indicators {
                code national(countries: ["%s"]) { derived { value } } } } }
            """;

    private final SmallProgramme programme;
    private final String country;
    private final HttpRecords records;
    private final Lane calls;
    private final Lane trainings;

    /// @param programme that they count for
    RecordLanes(HttpRecords records, SmallProgramme programme, String country) {
        this.records = records;
        this.programme = programme;
        this.country = country;
        this.calls =
                new Lane(
                        "enter a call in " + country,
                        it -> records.one("/v1/hotlines/" + PARTNER + "/calls", call(it)));
        this.trainings =
                new Lane(
                        "enter a training in " + country,
                        it -> records.one("/v1/trainings", training(it)));
    }

    /// A partner and its hotline, and the first of each.
    void begin() {
        entered("/v1/partners", partner());
        await().atMost(PATIENCE).until(() -> isEntered("/v1/hotlines", hotline()));
        lanes().forEach(Lane::write);
    }

    Stream<Lane> lanes() {
        return Stream.of(calls, trainings);
    }

    /// A training has as many participants as its number.
    void assertCounted(LiveRegion region) {
        JsonNode indicators =
                region.ask(QUERY.formatted(programme.code(), country))
                        .path("programme")
                        .path("indicators");
        long trained = (long) trainings.confirmed() * (trainings.confirmed() + 1) / 2;
        assertThat(counted(indicators, "partners.people-trained"))
                .as("people trained")
                .isEqualTo(trained);
        assertThat(counted(indicators, "campaigns.calls")).as("calls").isEqualTo(calls.confirmed());
    }

    private static long counted(JsonNode indicators, String derivation) {
        String code = SmallProgramme.indicator(SmallProgramme.DERIVATIONS.indexOf(derivation));
        return indicators
                .valueStream()
                .filter(it -> it.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .at("/national/0/derived/value")
                .asLong(-1);
    }

    private void entered(String path, Object record) {
        assertThat(isEntered(path, record)).as(path).isTrue();
    }

    private boolean isEntered(String path, Object record) {
        return records.one(path, record) instanceof Reply.Answered<?>;
    }

    private static CallBody call(int number) {
        return new CallBody(
                "ordeal-" + number,
                day(number) + "T10:00",
                "phone",
                "documents",
                null,
                null,
                null,
                null,
                "advice",
                null,
                null);
    }

    private TrainingBody training(int number) {
        return new TrainingBody(
                "ordeal-" + number,
                PARTNER,
                List.of(programme.code()),
                day(number),
                day(number),
                1,
                "legislation",
                "law-enforcement",
                1,
                number,
                null,
                null,
                null);
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number % DAYS);
    }

    private static Map<String, Object> partner() {
        return Map.of(
                "id",
                PARTNER,
                "kind",
                "ngo",
                "names",
                List.of(Map.of("language", "en", "text", "Ordeal")));
    }

    private HotlineBody hotline() {
        return new HotlineBody(
                PARTNER,
                List.of("11616"),
                List.of("ru"),
                new HotlineBody.Hours(List.of(1, 2, 3, 4, 5, 6, 7), null, null, false),
                PARTNER,
                List.of(programme.code()),
                LocalDate.of(2024, 1, 1),
                null,
                country);
    }
}
