package org.tumar.demo.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tumar.demo.console.CommandFailed;

/// Checks that there is room on the disk for a region's state.
public final class Room {

    static final long NEEDED = 200L << 20;

    /// How many bytes may still be written below a folder.
    @FunctionalInterface
    interface Probe {
        long usable(Path folder) throws IOException;
    }

    private final Probe probe;

    Room(Probe probe) {
        this.probe = probe;
    }

    /// Of the file system itself.
    public static Room ofDisk() {
        return new Room(folder -> Files.getFileStore(folder).getUsableSpace());
    }

    void check(Path folder) throws IOException {
        long usable = probe.usable(folder);
        if (usable < NEEDED) {
            throw new CommandFailed(
                    "No room: %s has %d MB left, a region needs %d MB. Free some, or choose another disk: --state DIR"
                            .formatted(folder, usable >> 20, NEEDED >> 20));
        }
        Files.delete(Files.write(folder.resolve("run").resolve("room"), new byte[1 << 16]));
    }
}
