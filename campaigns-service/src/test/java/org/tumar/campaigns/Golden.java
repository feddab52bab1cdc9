package org.tumar.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tumar.kit.TumarJson;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;

/// Files that must be exactly what the product renders; `-Dtumar.update-snapshots=true` writes them
/// anew.
public final class Golden {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter JSON =
            TumarJson.mapper()
                    .writer()
                    .with(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(INDENT)
                                    .withArrayIndenter(INDENT));

    private Golden() {}

    /// A sample of a message in `contracts`.
    public static void sample(String name, Object body) {
        check(
                Path.of("../contracts/src/main/resources/golden/campaigns", name + ".json"),
                render(body));
    }

    public static String render(Object body) {
        return JSON.writeValueAsString(body) + "\n";
    }

    public static void check(Path file, String rendered) {
        try {
            if (Boolean.getBoolean("tumar.update-snapshots")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, rendered);
            }
            assertThat(file).exists();
            assertThat(Files.readString(file))
                    .as("%s is stale: -Dtumar.update-snapshots=true writes it anew", file)
                    .isEqualTo(rendered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
