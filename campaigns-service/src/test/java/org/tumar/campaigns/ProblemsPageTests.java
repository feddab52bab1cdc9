package org.tumar.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tumar.servicetest.CodeLiterals;

/// `docs/campaigns.md` lists by which codes the service refuses.
class ProblemsPageTests {

    /// Words of other things.
    private static final Set<String> NO_CODES =
            Set.of(
                    "all-or-nothing",
                    "keep-good",
                    "call-days",
                    "call-registry",
                    "code-lists",
                    "tumar-upload");

    @Test
    void listsEveryCode() throws IOException {
        String page = Files.readString(Path.of("../docs/campaigns.md"));
        Set<String> codes =
                CodeLiterals.in(
                        Path.of("src/main/java"),
                        Path.of(
                                "../service-kit/src/main/java/org/tumar/kit/records/RecordProblems.java"));
        codes.removeAll(NO_CODES);

        assertThat(codes).filteredOn(it -> !page.contains("`" + it + "`")).isEmpty();
    }
}
