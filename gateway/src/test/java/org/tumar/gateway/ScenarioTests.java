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
    /// @param as the claims of who asks; null for an analyst
    record Scenario(
            List<String> offices, boolean asked, boolean restarted, Map<String, Object> as) {

        String token() {
            return as == null ? Identities.ANALYST : Identities.PROVIDER.token(as);
        }
    }

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
        try (RegionUnderTest region =
                RegionUnderTest.behindSharedGateway(
                        scenario.offices(),
                        "--tumar.gateway.last-good=" + lastGood,
                        "--tumar.gateway.live=0s",
                        "--tumar.gateway.max-answer=8MB",
                        "--tumar.gateway.look=0s",
                        "--tumar.gateway.hold=2s",
                        "--tumar.gateway.deadline=" + DEADLINE.toMillis() + "ms")) {
            prepare(region, scenario, folder, query);
            region.calls();
            long began = System.nanoTime();
            JsonNode answer = region.ask(query, scenario.token());
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            Snapshots.compare(
                    folder.resolve("expected.json"),
                    new Outcome(Snapshots.timeless(answer), sorted(region.calls())));
            assertThat(took).isLessThan(DEADLINE.plusMillis(2_500));
        }
    }

    /// Calls of one question are under way at the same time.
    private static Map<String, List<String>> sorted(Map<String, List<String>> calls) {
        Map<String, List<String>> sorted = new TreeMap<>();
        calls.forEach((office, its) -> sorted.put(office, its.stream().sorted().toList()));
        return sorted;
    }

    private static void prepare(
            RegionUnderTest region, Scenario scenario, Path folder, String query)
            throws IOException {
        for (String office : scenario.offices()) {
            behaviour(folder, office).ifPresent(it -> region.behaves(office, it.earlier()));
        }
        if (scenario.asked()) {
            region.ask(query, scenario.token());
        }
        for (String office : scenario.offices()) {
            behaviour(folder, office).ifPresent(it -> region.behaves(office, it.now()));
        }
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
