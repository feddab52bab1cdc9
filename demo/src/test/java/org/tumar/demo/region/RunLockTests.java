package org.tumar.demo.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTests {

    @TempDir private Path folder;

    @Test
    void isTakenOnce() {
        Path file = folder.resolve("lock");
        try (RunLock first = RunLock.take(file).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(RunLock.take(file)).isEmpty();
        }
        assertThat(RunLock.take(file)).isPresent();
    }
}
