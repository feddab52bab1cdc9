package org.tumar.demo.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.demo.console.CommandFailed;

class StateFolderTests {

    private static final Room PLENTY = new Room(_ -> Room.NEEDED);

    @TempDir private Path folder;

    @Test
    void emptiesOnlyTheRegionsState() throws IOException {
        StateFolder state = new StateFolder(folder);
        state.prepare(PLENTY);
        Files.writeString(state.storeFile(), "x");
        Files.createDirectories(state.lastGood("region").resolve("a/b"));
        Path mine = Files.writeString(folder.resolve("notes.txt"), "mine");

        state.empty();

        assertThat(state.storeFile()).doesNotExist();
        assertThat(folder.resolve("last-good")).isEmptyDirectory();
        assertThat(mine).exists();
    }

    @Test
    void removesALinkAndNotWhatItPointsTo(@TempDir Path elsewhere) throws IOException {
        StateFolder state = new StateFolder(folder);
        state.prepare(PLENTY);
        Path target = Files.writeString(elsewhere.resolve("keep.txt"), "keep");
        Files.createSymbolicLink(folder.resolve("last-good").resolve("link"), elsewhere);

        state.empty();

        assertThat(target).exists();
        assertThat(folder.resolve("last-good")).isEmptyDirectory();
    }

    @Test
    void leavesAFolderAloneThatHasSomethingElseInIt() throws IOException {
        Path mine = Files.writeString(folder.resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> new StateFolder(folder).prepare(PLENTY))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("--state DIR");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(mine));
    }

    @Test
    void usesItsOwnFolderAgain() {
        new StateFolder(folder).prepare(PLENTY);
        new StateFolder(folder).prepare(PLENTY);

        assertThat(folder.resolve("tumar-state")).exists();
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> new StateFolder(file).prepare(PLENTY))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void saysHowMuchRoomIsMissing() {
        Room tight = new Room(_ -> 12L << 20);

        assertThatThrownBy(() -> new StateFolder(folder).prepare(tight))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("12 MB left")
                .hasMessageContaining("200 MB")
                .hasMessageContaining("--state DIR");
    }

    @Test
    void saysThatTheFolderCannotBeWritten() {
        Room closed =
                new Room(place -> {
                    throw new AccessDeniedException(place.toString());
                });

        assertThatThrownBy(() -> new StateFolder(folder).prepare(closed))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("cannot be written (access denied)");
    }
}
