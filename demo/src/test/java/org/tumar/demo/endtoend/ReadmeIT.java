package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.demo.office.Json;
import org.tumar.demo.region.Jars;
import tools.jackson.databind.JsonNode;

/// What the README shows is what a newcomer gets.
@InSharedRegion
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /// Those that the shared region and this very run are.
    private static final List<String> RUN_BY_OTHERS = List.of("up", "test");

    @Test
    void itsTableIsPrinted(LiveRegion region) throws IOException {
        String table =
                blocks("").stream()
                        .filter(it -> it.startsWith("CT.0495"))
                        .findFirst()
                        .orElseThrow();

        assertThat(region.output().lines().map(String::strip))
                .containsAll(table.lines().map(String::strip).toList());
    }

    @Test
    void itsCommandsWork(LiveRegion region, @TempDir Path folder) throws IOException {
        List<List<String>> commands =
                blocks("sh").stream()
                        .flatMap(ReadmeIT::commands)
                        .filter(it -> !it.startsWith("curl"))
                        .map(ReadmeIT::words)
                        .filter(it -> !RUN_BY_OTHERS.contains(it.getFirst()))
                        .toList();

        assertThat(commands).hasSizeGreaterThan(5);
        try {
            for (List<String> command : commands) {
                Cli.Ran ran = region.cli().run(inside(folder, command).toArray(String[]::new));
                assertThat(ran.exit()).as("%s: %s", command, ran).isZero();
                assertThat(ran.out() + ran.err()).as("%s", command).isNotBlank();
            }
        } finally {
            region.start("KZ");
            region.start("KG");
        }
    }

    @Test
    void itsRequestIsAnsweredWithTheTokenThatItAsksFor(LiveRegion region) throws Exception {
        String request =
                blocks("sh").stream()
                        .flatMap(ReadmeIT::commands)
                        .filter(it -> it.startsWith("curl"))
                        .findFirst()
                        .orElseThrow()
                        .replace("localhost:8080", "localhost:" + region.gatewayPort())
                        .replaceAll("\\./tumar ([^)]*)\\)", "\\$CLI $1 \\$STATE)");
        assumeThat(new ProcessBuilder("sh", "-c", "command -v curl").start().waitFor())
                .as("curl is installed")
                .isZero();
        List<String> cli = region.cli().command("token");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", request);
        shell.environment().put("CLI", String.join(" ", cli.subList(0, cli.size() - 2)));
        shell.environment().put("STATE", cli.getLast());
        Process curl = shell.redirectError(ProcessBuilder.Redirect.DISCARD).start();

        JsonNode answer = Json.MAPPER.readTree(curl.getInputStream());

        assertThat(answer.at("/data/programmes/0/code").asString()).isEqualTo("CT.0495");
        assertThat(answer.has("errors")).isFalse();
    }

    @Test
    void itsQueryIsAnsweredAsItSays(LiveRegion region) throws IOException {
        assertAnswered(region, answer(0));
    }

    @Test
    void itsQueryIsAnsweredAsItSaysWhereACountryNeverAnswered(LiveRegion region)
            throws IOException {
        region.stop("gateway");
        region.stop("KZ");
        try {
            region.forgetLastGoodAnswers();
            region.start("gateway");

            assertAnswered(region, answer(1));
        } finally {
            region.start("KZ");
        }
        assertAnswered(region, answer(0));
    }

    /// Once the gateway has asked an office again that it had given up, or that was late.
    private static void assertAnswered(LiveRegion region, JsonNode answer) throws IOException {
        String query = query();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(region.ask(query)).isEqualTo(answer));
    }

    /// A line that ends in a backslash goes on in the next.
    private static Stream<String> commands(String block) {
        return block.replaceAll("\\\\\n\\s*", " ").lines();
    }

    private static String query() throws IOException {
        return blocks("graphql").getFirst();
    }

    private static JsonNode answer(int position) throws IOException {
        return Json.MAPPER.readTree(blocks("json").get(position)).path("data");
    }

    /// Folders that a command writes or reads, inside the test's own.
    private static List<String> inside(Path folder, List<String> command) {
        return command.stream()
                .map(it ->
                        Stream.of("my-programme", "my-programme.xlsx", "synthetic")
                                        .anyMatch(it::equals)
                                ? folder.resolve(it).toString()
                                : it)
                .toList();
    }

    /// The words of a command line after the script's name.
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        assertThat(words.removeFirst()).isEqualTo("./tumar");
        return words;
    }

    private static List<String> blocks(String language) throws IOException {
        Path readme = Jars.ofThisBuild().root().resolve("README.md");
        Matcher block = BLOCK.matcher(Files.readString(readme));
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        assertThat(blocks).as(language).isNotEmpty();
        return blocks;
    }
}
