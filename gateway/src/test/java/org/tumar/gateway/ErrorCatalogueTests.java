package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tumar.gateway.composition.ErrorCode;

class ErrorCatalogueTests {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Z_]+)` \\| (yes|no) \\|", Pattern.MULTILINE);

    @Test
    void documentsEveryCodeAndNoOther() throws IOException {
        String documented = Files.readString(Path.of("../docs/errors.md"));
        List<String> rows =
                ROW.matcher(documented)
                        .results()
                        .map(it -> it.group(1) + " " + it.group(2))
                        .toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        Arrays.stream(ErrorCode.values())
                                .map(it -> it.name() + (it.retryable() ? " yes" : " no"))
                                .toList());
    }
}
