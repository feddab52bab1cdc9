package org.tumar.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tumar.servicetest.CodeLiterals;

/// `docs/errors.md` lists by which codes every service refuses.
class ProblemsPageTests {

    @Test
    void listsEveryCode() throws IOException {
        String page = Files.readString(Path.of("../docs/errors.md"));
        Set<String> codes =
                CodeLiterals.in(
                        Path.of("src/main/java/org/tumar/kit/BodyTooLarge.java"),
                        Path.of("src/main/java/org/tumar/kit/Deadline.java"),
                        Path.of("src/main/java/org/tumar/kit/DeadlineFilter.java"),
                        Path.of("src/main/java/org/tumar/kit/security/SecurityProblems.java"));

        assertThat(codes).filteredOn(it -> !page.contains("`" + it + "`")).isEmpty();
    }
}
