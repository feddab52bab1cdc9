package org.tumar.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.IndicatorBody;

class RealProgrammesTests {

    private static final CheckAgainst FIVE_COUNTRIES =
            new CheckAgainst(List.of("KZ", "KG", "TJ", "TM", "UZ"), Optional.empty(), false);

    @Test
    void readsTheRegionalProgrammeWithoutAFault() throws Exception {
        ProgrammeContent content = read("/ct0495");

        assertThat(content.results()).hasSize(450);
        assertThat(content.published()).hasSize(54);
        assertThat(content.definition().owner()).isEqualTo("REGION");
        assertThat(content.definition().indicators())
                .hasSize(9)
                .allSatisfy(it ->
                        assertThat(it.offices()).containsExactly("KZ", "KG", "TJ", "TM", "UZ"));
        assertThat(content.parts()).hasSize(6);
    }

    @Test
    void readsTheNationalProgrammeWithoutAFault() throws Exception {
        ProgrammeContent content = read("/px0179");

        assertThat(content.results()).hasSize(72);
        assertThat(content.published()).hasSize(2);
        assertThat(content.definition().indicators())
                .hasSize(24)
                .extracting(IndicatorBody::offices)
                .containsOnly(List.of("KZ"));
        assertThat(content.parts()).singleElement().extracting("office").isEqualTo("KZ");
    }

    private static ProgrammeContent read(String folder) throws IOException, URISyntaxException {
        Path path =
                Path.of(
                        Objects.requireNonNull(RealProgrammesTests.class.getResource(folder))
                                .toURI());
        return switch (ProgrammeFiles.check(FileSet.ofFolder(path), FIVE_COUNTRIES)) {
            case Checking.Sound(var content) -> content;
            case Checking.Faulty(var rows) -> throw new AssertionError(rows.toString());
        };
    }
}
