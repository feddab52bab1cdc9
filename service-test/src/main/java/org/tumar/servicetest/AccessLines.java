package org.tumar.servicetest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The access log of a service under test.
///
/// @param file that it writes
public record AccessLines(Path file) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// @param folder where it is made
    public static AccessLines in(Path folder) {
        return new AccessLines(folder.resolve("access.log"));
    }

    /// The setting by which a service writes it.
    public String setting() {
        return "--tumar.security.access-log=" + file;
    }

    /// What is written of somebody so far, as `operation programme organisation allowed`, with `-`
    /// for what a line does not name.
    public List<String> of(String subject) {
        try {
            return Files.readAllLines(file).stream()
                    .map(JSON::readTree)
                    .filter(it -> subject.equals(it.path("subject").asString("")))
                    .map(AccessLines::decision)
                    .toList();
        } catch (IOException notYet) {
            return List.of();
        }
    }

    private static String decision(JsonNode line) {
        JsonNode place = line.path("place");
        return "%s %s %s %s"
                .formatted(
                        line.path("operation").asString("-"),
                        place.path("programme").asString("-"),
                        place.path("organisation").asString("-"),
                        line.path("allowed").asBoolean() ? "allowed" : "refused");
    }
}
