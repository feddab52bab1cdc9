package org.tumar.figures.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The page about derivations is what the catalogue says.
class DerivationsPageTests {

    private static final Path PAGE = Path.of("../docs/derivations.md");
    private static final String RENEW =
            "docs/derivations.md is stale; renew it: ./mvnw test -pl figures -am"
                    + " -Dtest=DerivationsPageTests -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dtumar.update-snapshots=true";

    @Test
    void isUpToDate() throws IOException {
        if (Boolean.getBoolean("tumar.update-snapshots")) {
            Files.writeString(PAGE, DerivationsPage.text());
        }
        assertThat(PAGE).as(RENEW).exists().hasContent(DerivationsPage.text());
    }
}
