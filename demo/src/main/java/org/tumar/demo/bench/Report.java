package org.tumar.demo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.Json;

/// What a benchmark found, as a page and as JSON.
///
/// @param name of the benchmark: `query`
/// @param how it was measured, a sentence each
/// @param quick whether it was only tried out
record Report(
        String name,
        String command,
        LocalDate date,
        Machine machine,
        List<String> how,
        List<Row> rows,
        boolean quick) {

    private static final String WARNING =
            "Tried out with --quick: warm-up and runs are too short, so these figures are not to be used.";

    /// For people.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (quick) {
            lines.add(WARNING);
        }
        rows.forEach(row ->
                lines.add(
                        "  %s: %s%s"
                                .formatted(
                                        row.what(),
                                        row.value(),
                                        row.goal() == null
                                                ? ""
                                                : " (goal: %s, %s)"
                                                        .formatted(
                                                                row.goal(),
                                                                row.verdict().replace("*", "")))));
        return lines;
    }

    /// Writes `NAME.md` and `NAME.json` into the folder; `NAME-quick` where it was only tried out.
    Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            String file = quick ? name + "-quick" : name;
            Files.write(folder.resolve(file + ".json"), Json.MAPPER.writeValueAsBytes(this));
            return Files.writeString(folder.resolve(file + ".md"), markdown());
        } catch (IOException e) {
            throw new CommandFailed(
                    "The result cannot be written to %s (%s).".formatted(folder, e.getMessage()),
                    e);
        }
    }

    private String markdown() {
        Stream<String> head =
                Stream.of("# Benchmark: " + name, "", "`%s`, %s".formatted(command, date), "");
        Stream<String> warning = quick ? Stream.of("> " + WARNING, "") : Stream.of();
        Stream<String> machineLines = machine.lines().stream().map(line -> "- " + line);
        Stream<String> table =
                Stream.concat(
                        Stream.of("", "| | measured | goal | |", "|---|---|---|---|"),
                        rows.stream().map(Report::line));
        Stream<String> method =
                Stream.concat(
                        Stream.of("", "## How", ""), how.stream().map(sentence -> "- " + sentence));
        return Stream.of(
                        head,
                        warning,
                        machineLines,
                        table,
                        method,
                        Stream.of("", peers().strip(), ""))
                .flatMap(part -> part)
                .reduce("", (page, line) -> page + line + "\n")
                .stripTrailing()
                .concat("\n");
    }

    private static String line(Row row) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        row.what(),
                        row.value(),
                        row.goal() == null ? "" : row.goal(),
                        row.verdict());
    }

    /// What others were measured at, as it is cited.
    private static String peers() {
        try (InputStream in = Report.class.getResourceAsStream("/bench/peers.md")) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: bench/peers.md");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
