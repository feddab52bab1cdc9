package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.demo.endtoend.Traffic.Place;
import org.tumar.demo.office.FigureAddress;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.OfficeSite;
import org.tumar.demo.office.Reply;
import org.tumar.demo.region.RunningRegion;
import tools.jackson.databind.JsonNode;

/// Whether everybody has what was confirmed, and has had it once and in order.
record Equality(LiveRegion region, Traffic traffic) {

    private static final String QUERY =
            """
            { programme(code: "%s") { title indicators { code
                national { office source { freshness }
                  periods { period target { value } actual { value } } } } } }
            """;

    /// @return how long that took
    Duration awaited(Duration atMost) {
        long begun = System.nanoTime();
        await().atMost(atMost)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    traffic.programmes().forEach(this::assertEqual);
                    traffic.records().assertCounted(region);
                });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// Each definition has made one version, and each correction another version of its figure.
    void assertOnceAndInOrder() {
        for (SmallProgramme programme : traffic.programmes()) {
            assertThat(part(OfficeSite.REGION, programme).definition().version())
                    .as("definitions of %s in effect", programme.code())
                    .isEqualTo(traffic.definitions(programme).confirmed());
        }
        traffic.corrections().forEach(this::assertCorrectedInOrder);
        traffic.corrections().keySet().forEach(this::assertImportedInOrder);
    }

    private void assertEqual(SmallProgramme programme) {
        ProgrammeBody owned = part(OfficeSite.REGION, programme).definition();
        int last = traffic.definitions(programme).confirmed();
        assertThat(owned.title()).isEqualTo(programme.title(last));
        JsonNode view = region.ask(QUERY.formatted(programme.code())).path("programme");
        assertThat(view.path("title").asString()).isEqualTo(owned.title());
        for (String country : traffic.countries()) {
            ImportPartBody part = part(country, programme);
            assertThat(part.definition()).as(country).isEqualTo(owned);
            Map<String, String> figures = figures(part);
            assertThat(figures).as(country).isEqualTo(expected(programme, country));
            assertThat(figures(view, country))
                    .as("the region's view of " + country)
                    .isEqualTo(figures);
        }
    }

    private Map<String, String> expected(SmallProgramme programme, String country) {
        Map<String, String> expected = new HashMap<>();
        int defined = traffic.definitions(programme).confirmed();
        int last = SmallProgramme.hasRows(defined) ? defined : defined - 1;
        expected.put(name(programme.target()), String.valueOf(last));
        int corrected = traffic.corrections().get(new Place(programme, country)).confirmed();
        IntStream.rangeClosed(Math.max(1, corrected - SmallProgramme.INDICATORS + 1), corrected)
                .forEach(it ->
                        expected.put(
                                name(programme.actual(it % SmallProgramme.INDICATORS)),
                                SmallProgramme.value(it)));
        return expected;
    }

    private static String name(FigureAddress address) {
        return address.indicator() + " " + address.measure();
    }

    private static Map<String, String> figures(ImportPartBody part) {
        return part.results().stream()
                .collect(
                        Collectors.toMap(
                                it -> it.indicator() + " " + it.measure(), it -> it.value()));
    }

    private static Map<String, String> figures(JsonNode view, String country) {
        Map<String, String> figures = new HashMap<>();
        for (JsonNode indicator : view.path("indicators")) {
            for (JsonNode national : indicator.path("national")) {
                if (national.path("office").asString().equals(country)) {
                    assertThat(national.path("source").path("freshness").asString())
                            .as(country)
                            .isEqualTo("LIVE");
                    String code = indicator.path("code").asString();
                    for (JsonNode period : national.path("periods")) {
                        put(figures, code + " TARGET", period.path("target").path("value"));
                        put(figures, code + " ACTUAL", period.path("actual").path("value"));
                    }
                }
            }
        }
        return figures;
    }

    private static void put(Map<String, String> figures, String name, JsonNode value) {
        if (value.isNumber()) {
            figures.put(name, value.decimalValue().stripTrailingZeros().toPlainString());
        }
    }

    /// All that were confirmed, and one of them twice only where an answer was lost.
    private void assertCorrectedInOrder(Place place, Lane lane) {
        int repeats = 0;
        for (int figure = 0; figure < SmallProgramme.INDICATORS; figure++) {
            int which = figure;
            List<String> versions = history(place, place.programme().actual(figure));
            List<String> written =
                    IntStream.rangeClosed(1, lane.confirmed())
                            .filter(it -> it % SmallProgramme.INDICATORS == which)
                            .mapToObj(SmallProgramme::value)
                            .toList();
            assertThat(withoutRepeats(versions)).as("%s", place).isEqualTo(written);
            repeats += versions.size() - written.size();
        }
        assertThat(repeats)
                .as("%s: tried again after an answer that was lost", place)
                .isLessThanOrEqualTo(lane.unanswered());
    }

    /// Those that came together may be one version; none comes twice or after a later one.
    private void assertImportedInOrder(Place place) {
        List<Integer> versions =
                history(place, place.programme().target()).stream().map(Integer::parseInt).toList();
        assertThat(versions).as("%s", place).doesNotHaveDuplicates().isSorted();
    }

    private static List<String> withoutRepeats(List<String> values) {
        List<String> some = new ArrayList<>();
        for (String value : values) {
            if (some.isEmpty() || !some.getLast().equals(value)) {
                some.add(value);
            }
        }
        return some;
    }

    private List<String> history(Place place, FigureAddress figure) {
        return answered(running().office(place.country()).history(figure)).stream()
                .map(FigureVersionBody::value)
                .toList();
    }

    private ImportPartBody part(String office, SmallProgramme programme) {
        HttpOffice which = running().office(office);
        return answered(which.part(programme.code()));
    }

    private RunningRegion running() {
        return region.running();
    }

    private static <T> T answered(Reply<T> reply) {
        if (reply instanceof Reply.Answered<T>(T body)) {
            return body;
        }
        throw new AssertionError(reply);
    }
}
