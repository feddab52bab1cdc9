package org.tumar.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.contracts.indicators.BadRowBody;

class FileSetTests {

    @Test
    void looksThroughASingleTopFolder() {
        Map<String, String> files = new LinkedHashMap<>();
        SetFixtures.regional().files().forEach((name, text) -> files.put("p1/" + name, text));
        files.put("__MACOSX/p1/._results.csv", "noise");
        files.put("p1/.hidden.csv", "noise");
        files.put("p1/notes.pdf", "noise");

        assertThat(codes(SetFixtures.zip(files))).isEmpty();
    }

    @Test
    void refusesAFileThatLiesDeeper() {
        Map<String, String> files = new LinkedHashMap<>(SetFixtures.regional().files());
        files.put("old/results.csv", "indicator");

        assertThat(codes(SetFixtures.zip(files))).containsExactly("unknown-file");
    }

    @Test
    void refusesTwoFilesOfOneName() {
        Map<String, String> files = new LinkedHashMap<>(SetFixtures.regional().files());
        files.put("RESULTS.csv", "indicator");

        assertThat(codes(SetFixtures.zip(files))).containsExactly("duplicate-file");
    }

    @Test
    void refusesTooManyFiles() {
        Map<String, String> files = new LinkedHashMap<>(SetFixtures.regional().files());
        for (int file = 0; file < 20; file++) {
            files.put("more%d.csv".formatted(file), "x");
        }

        assertThat(codes(SetFixtures.zip(files))).containsExactly("too-many-files");
    }

    @Test
    void refusesWhatIsNoZip() {
        assertThat(codes("code,title".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("unreadable-zip");
        assertThat(codes(new byte[0])).containsExactly("unreadable-zip");
    }

    @Test
    void refusesAZipThatWasCutOff() {
        byte[] whole = SetFixtures.zip(SetFixtures.regional().files());

        assertThat(codes(Arrays.copyOf(whole, whole.length - 200)))
                .containsExactly("unreadable-zip");
    }

    @Test
    void refusesAZipThatIsDamaged() {
        byte[] zip = SetFixtures.zip(SetFixtures.regional().files());
        for (int place = 45; place < 60; place++) {
            zip[place] = (byte) ~zip[place];
        }

        assertThat(codes(zip)).contains("unreadable-zip");
    }

    @Test
    void saysThatAnEmptyZipHasNoProgramme() {
        assertThat(codes(SetFixtures.zip(Map.of())))
                .containsExactly("missing-file", "missing-file", "missing-file");
    }

    @Test
    void refusesWhatUnpacksPastTheBound() throws IOException {
        byte[] zip = SetFixtures.zip(Map.of("results.csv", "x".repeat(5000)));

        FileSet files = ZipFiles.read(new ByteArrayInputStream(zip), new Gathering(1000));

        assertThat(check(files)).extracting(BadRowBody::code).containsExactly("too-large");
        assertThat(check(ZipFiles.read(new ByteArrayInputStream(zip), new Gathering(5000))))
                .extracting(BadRowBody::code)
                .doesNotContain("too-large");
    }

    @Test
    void readsAFolder(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> file : SetFixtures.regional().files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(folder.resolve("README.md"), "notes");

        assertThat(check(FileSet.ofFolder(folder))).isEmpty();

        Files.writeString(folder.resolve("result.csv"), "typo");

        assertThat(check(FileSet.ofFolder(folder)))
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("did you mean 'results.csv'?"))
                .extracting(BadRowBody::code)
                .isEqualTo("unknown-file");
    }

    @Test
    void refusesAFolderOfTooManyFiles(@TempDir Path folder) throws IOException {
        for (int file = 0; file < 21; file++) {
            Files.writeString(folder.resolve("more%d.csv".formatted(file)), "x");
        }

        assertThat(check(FileSet.ofFolder(folder)))
                .extracting(BadRowBody::code)
                .containsExactly("too-many-files");
    }

    @Test
    void refusesAFolderThatIsNone(@TempDir Path folder) {
        assertThatExceptionOfType(NotDirectoryException.class)
                .isThrownBy(() -> FileSet.ofFolder(folder.resolve("nowhere")));
    }

    private static List<String> codes(byte[] zip) {
        return check(SetFixtures.fileSet(zip)).stream().map(BadRowBody::code).toList();
    }

    private static List<BadRowBody> check(FileSet files) {
        CheckAgainst against = new CheckAgainst(SetFixtures.COUNTRIES, Optional.empty(), false);
        return switch (ProgrammeFiles.check(files, against)) {
            case Checking.Sound _ -> List.of();
            case Checking.Faulty(var rows) -> rows;
        };
    }
}
