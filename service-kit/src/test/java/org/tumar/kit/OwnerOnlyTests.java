package org.tumar.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTests {

    @TempDir Path folder;

    @Test
    void makesFoldersForTheirOwner() throws IOException {
        OwnerOnly.folders(folder.resolve("one/two"));

        assertThat(mode("one")).isEqualTo("rwx------");
        assertThat(mode("one/two")).isEqualTo("rwx------");
    }

    @Test
    void makesFilesForTheirOwner() throws IOException {
        OwnerOnly.file(folder.resolve("one/file"));
        try (FileChannel opened =
                OwnerOnly.open(
                        folder.resolve("other"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            assertThat(opened.isOpen()).isTrue();
        }

        assertThat(mode("one/file")).isEqualTo("rw-------");
        assertThat(mode("other")).isEqualTo("rw-------");
    }

    @Test
    void leavesWhatIsThereAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        OwnerOnly.file(file);

        assertThat(file).hasContent("kept");
        assertThat(mode("file")).isEqualTo("rw-r-----");
    }

    @Test
    void closesWhatSomethingElseHasMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        OwnerOnly.close(file);

        assertThat(mode("file")).isEqualTo("rw-------");
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }
}
