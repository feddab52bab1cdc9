package org.tumar.demo.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.demo.office.OfficeSite;

class RunFileTests {

    private static final RunFile FILE =
            new RunFile(
                    12,
                    4000,
                    "secret",
                    List.of(new OfficeSite("KZ", "Kazakhstan", 8101, 8081)),
                    Map.of("KZ", "amqp://kz:secret@127.0.0.1/kz"),
                    new RunFile.Provider("http://127.0.0.1:8200", "secret"),
                    List.of(RunFile.Child.of("KZ", ProcessHandle.current())));

    @TempDir private Path folder;

    @Test
    void readsWhatItWrote() {
        FILE.write(folder.resolve("region.json"));

        assertThat(RunFile.read(folder.resolve("region.json"))).contains(FILE);
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("region.json");
        FILE.write(file);
        FILE.write(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isNothingWhereThereIsNoneOrItIsBroken() throws IOException {
        assertThat(RunFile.read(folder.resolve("none.json"))).isEmpty();
        assertThat(RunFile.read(Files.writeString(folder.resolve("broken.json"), "{"))).isEmpty();
    }

    @Test
    void knowsAProcessByItsNumberAndItsStart() {
        RunFile.Child self = FILE.children().getFirst();

        assertThat(self.alive()).isPresent();
        assertThat(new RunFile.Child("KZ", self.pid(), self.startedAt() + 1).alive()).isEmpty();
    }
}
