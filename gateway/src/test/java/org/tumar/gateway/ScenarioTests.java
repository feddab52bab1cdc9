package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;

/// Each folder of `scenarios`: a question, how the offices behave, the whole answer and the exact
/// calls that it cost.
class ScenarioTests {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
    private static final Duration DEADLINE = Duration.ofMillis(2_500);

    /// What `services/<office>.json` says.
    ///
    /// @param earlier when the same question was asked before; null where it was not asked
    /// @param now when it is asked
    record Behaviour(String earlier, String now) {}

    /// What `scenario.json` says.
    ///
    /// @param offices those behind the gateway
    /// @param asked whether the same question was asked before
    /// @param restarted whether the gateway was started again in between
    /// @param records how the services behave that keep the offices' records; null where there are
    ///   none
    /// @param as the claims of who asks; null for an analyst
    record Scenario(
            List<String> offices,
            boolean asked,
            boolean restarted,
            Map<String, Behaviour> records,
            Map<String, Object> as) {

        String token() {
            return as == null ? Identities.ANALYST : Identities.PROVIDER.token(as);
        }

        Map<String, Behaviour> recordsOf() {
            return records == null ? Map.of() : records;
        }

        List<String> services(RecordsUnderTest under) {
            return records == null ? List.of() : under.settings(offices);
        }
    }

    /// The partners of the offices: office, name, id, programme.
    private static final List<List<String>> CATALOGUE =
            List.of(
                    List.of("KZ", "aidana", "aidana", "CT.0495"),
                    List.of("KG", "bilim", "bilim", "PX.0179"),
                    List.of("TJ", "charogh", "charogh", "CT.0495"),
                    List.of("KZ", "daryn", "daryn", "PX.0179"),
                    List.of("KG", "daryn", "daryn", "CT.0495"));

    record Outcome(JsonNode answer, Map<String, List<String>> calls) {}

    static Stream<String> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.map(it -> it.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void answersAndCallsAsExpected(String name, @TempDir Path lastGood) throws IOException {
        Path folder = SCENARIOS.resolve(name);
        Scenario scenario = read(folder.resolve("scenario.json"), Scenario.class);
        String query = Files.readString(folder.resolve("query.graphql"));
        List<String> settings =
                List.of(
                        "--tumar.gateway.last-good=" + lastGood,
                        "--tumar.gateway.live=0s",
                        "--tumar.gateway.max-answer=8MB",
                        "--tumar.gateway.look=0s",
                        "--tumar.gateway.hold=2s",
                        "--tumar.gateway.deadline=" + DEADLINE.toMillis() + "ms");
        try (RecordsUnderTest records = new RecordsUnderTest();
                RegionUnderTest region =
                        RegionUnderTest.behindSharedGateway(
                                scenario.offices(),
                                Stream.concat(
                                                settings.stream(),
                                                scenario.services(records).stream())
                                        .toArray(String[]::new))) {
            prepare(region, records, scenario, folder, query);
            region.calls();
            records.calls();
            long began = System.nanoTime();
            JsonNode answer = region.ask(query, scenario.token());
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            Snapshots.compare(
                    folder.resolve("expected.json"),
                    new Outcome(Snapshots.timeless(answer), sorted(calls(region, records))));
            assertThat(took).isLessThan(DEADLINE.plusMillis(2_500));
        }
    }

    private static Map<String, List<String>> calls(
            RegionUnderTest region, RecordsUnderTest records) {
        Map<String, List<String>> calls = new TreeMap<>();
        Stream.of(region.calls(), records.calls())
                .forEach(all ->
                        all.forEach((office, its) ->
                                calls.merge(office, its, ScenarioTests::together)));
        return calls;
    }

    private static List<String> together(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /// Calls of one question are under way at the same time.
    private static Map<String, List<String>> sorted(Map<String, List<String>> calls) {
        Map<String, List<String>> sorted = new TreeMap<>();
        calls.forEach((office, its) -> sorted.put(office, its.stream().sorted().toList()));
        return sorted;
    }

    private static void prepare(
            RegionUnderTest region,
            RecordsUnderTest records,
            Scenario scenario,
            Path folder,
            String query)
            throws IOException {
        scenario.recordsOf().forEach((office, it) -> records.behaves(office, it.earlier()));
        CATALOGUE.forEach(it -> records.add(it.getFirst(), it.get(1), it.get(2), it.getLast()));
        for (String office : scenario.offices()) {
            behaviour(folder, office).ifPresent(it -> region.behaves(office, it.earlier()));
        }
        if (scenario.asked()) {
            region.ask(query, scenario.token());
        }
        for (String office : scenario.offices()) {
            behaviour(folder, office).ifPresent(it -> region.behaves(office, it.now()));
        }
        scenario.recordsOf().forEach((office, it) -> records.behaves(office, it.now()));
        if (scenario.restarted()) {
            region.restart();
        }
    }

    private static Optional<Behaviour> behaviour(Path folder, String office) throws IOException {
        Path file = folder.resolve("services").resolve(office + ".json");
        return Files.exists(file) ? Optional.of(read(file, Behaviour.class)) : Optional.empty();
    }

    private static <T> T read(Path file, Class<T> type) throws IOException {
        return TumarJson.mapper().readValue(Files.readString(file), type);
    }
}
