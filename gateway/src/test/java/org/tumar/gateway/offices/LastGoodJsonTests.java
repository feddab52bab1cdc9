package org.tumar.gateway.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastGoodJsonTests {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(60);
    private static final Instant THIRD = SECOND.plusSeconds(60);

    @TempDir private Path folder;

    @Test
    void writesLaterWhatCouldNotBeWritten() throws IOException {
        try (LastGoodJson files = new LastGoodJson(folder)) {
            files.keepCatalogue("KZ", Set.of("old"), FIRST);
            await().until(() -> files.read("KZ").equals(catalogue("old", FIRST)));
            Path inTheWay = catalogueFile().resolveSibling("catalogue.json.new");
            Files.createDirectory(inTheWay);
            files.keepCatalogue("KZ", Set.of("new"), SECOND);
            await().during(Duration.ofMillis(1_500))
                    .until(() -> files.read("KZ").equals(catalogue("old", FIRST)));
            files.confirmCatalogue("KZ", THIRD);
            await().during(Duration.ofMillis(1_500))
                    .until(() -> files.read("KZ").equals(catalogue("old", FIRST)));
            Files.delete(inTheWay);

            await().until(() -> files.read("KZ").equals(catalogue("new", THIRD)));
        }
    }

    @Test
    void writesWhatIsPendingBeforeItLetsTheFolderGo() throws IOException {
        try (LastGoodJson files = new LastGoodJson(folder)) {
            files.keepCatalogue("KZ", Set.of("P"), FIRST);
        }
        try (LastGoodJson again = new LastGoodJson(folder)) {
            assertThat(again.read("KZ")).isEqualTo(catalogue("P", FIRST));
        }
    }

    @Test
    void areForTheGatewayAlone() throws IOException {
        Path own = folder.resolve("gateway/last-good");
        try (LastGoodJson files = new LastGoodJson(own)) {
            files.keepCatalogue("KZ", Set.of("P"), FIRST);
            files.keep("KZ", Reports.of("P", "1"), FIRST);
        }

        try (var files = Files.walk(own)) {
            assertThat(files)
                    .hasSize(5)
                    .allSatisfy(it ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(it)))
                                    .isEqualTo(Files.isDirectory(it) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void closeWhatWasLeftOpen() throws IOException {
        Path file = folder.resolve("kept.json");
        Path left = Files.createFile(folder.resolve("kept.json.new"));
        Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("rw-r--r--"));

        LastGoodFolder.replace(file, new byte[] {'{', '}'}, FIRST);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private Path catalogueFile() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.endsWith("catalogue.json")).findFirst().orElseThrow();
        }
    }

    private static List<LastGood.Entry> catalogue(String code, Instant at) {
        return List.of(new LastGood.Entry.Catalogue(Set.of(code), at));
    }
}
