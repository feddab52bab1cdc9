package org.tumar.indicators.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.programmefiles.FileSet;

/// Whether files have nothing but an office's own figures of a programme that another office owns.
final class OwnFiles {

    private OwnFiles() {}

    /// What in the files is not the office's own, such as `results.csv: 75 rows of KG`.
    static List<String> foreignRows(FileSet files, String office) {
        List<String> foreign = new ArrayList<>();
        files.rowsByOffice()
                .forEach((file, rows) ->
                        rows.forEach((other, count) -> {
                            if (!other.equals(office)) {
                                foreign.add("%s: %d rows of %s".formatted(file, count, other));
                            }
                        }));
        return List.copyOf(foreign);
    }

    /// The files that would change the definition that the office holds.
    static List<String> changedDefinition(ProgrammeBody held, ProgrammeBody offered) {
        Map<String, Boolean> same =
                Map.of(
                        "programme.csv", row(held).equals(row(offered)),
                        "periods.csv", held.periods().equals(offered.periods()),
                        "framework.csv", held.results().equals(offered.results()),
                        "indicators.csv", held.indicators().equals(offered.indicators()));
        return same.entrySet().stream()
                .filter(it -> !it.getValue())
                .map(it -> it.getKey() + ": not as this office holds it")
                .sorted()
                .toList();
    }

    private static String row(ProgrammeBody definition) {
        return Stream.of(
                        definition.title(),
                        definition.donor(),
                        definition.start(),
                        definition.end(),
                        definition.currency(),
                        definition.budget(),
                        definition.owner())
                .map(Objects::toString)
                .collect(Collectors.joining("\n"));
    }
}
