package org.tumar.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tumar.servicetest.CodeLiterals;

/// `docs/errors.md` lists by which codes the service refuses.
class ProblemsPageTests {

    @Test
    void listsEveryCode() throws IOException {
        String page = Files.readString(Path.of("../docs/errors.md"));
        Set<String> codes =
                CodeLiterals.in(
                        Path.of("src/main/java/org/tumar/indicators/web/Refusals.java"),
                        Path.of("src/main/java/org/tumar/indicators/importing/PartCheck.java"),
                        Path.of("src/main/java/org/tumar/indicators/correction/Corrections.java"));

        assertThat(codes).filteredOn(it -> !page.contains("`" + it + "`")).isEmpty();
    }
}
