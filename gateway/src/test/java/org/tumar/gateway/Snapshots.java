package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON snapshots: compared, or written anew with `-Dtumar.update-snapshots=true`.
final class Snapshots {

    private static final JsonMapper PRETTY =
            TumarJson.mapper()
                    .rebuild()
                    .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_ALWAYS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private Snapshots() {}

    /// With every moment replaced by the word `moment`.
    static JsonNode timeless(JsonNode answer) {
        return PRETTY.readTree(
                PRETTY.writeValueAsString(answer)
                        .replaceAll("\"20[0-9]{2}-[0-9-]{5}T[0-9:.]+Z\"", "\"moment\""));
    }

    static void compare(Path file, Object actual) throws IOException {
        compareText(file, PRETTY.writeValueAsString(actual) + "\n");
    }

    static void compareText(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("tumar.update-snapshots")) {
            Files.writeString(file, actual);
        }
        assertThat(file).exists();
        assertThat(actual).isEqualToNormalizingNewlines(Files.readString(file));
    }
}
