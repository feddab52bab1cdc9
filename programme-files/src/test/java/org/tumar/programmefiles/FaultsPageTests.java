package org.tumar.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/programme-files.md` lists by which codes files are refused.
class FaultsPageTests {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z0-9-]+)` \\|", Pattern.MULTILINE);

    @Test
    void listsEveryCodeAndNoOther() throws IOException {
        String page = Files.readString(Path.of("../docs/programme-files.md"));
        String faults = page.substring(page.indexOf("## Faults"));

        assertThat(ROW.matcher(faults).results().map(it -> it.group(1)))
                .containsExactlyElementsOf(
                        Arrays.stream(FaultCode.values()).map(FaultCode::text).toList());
    }
}
