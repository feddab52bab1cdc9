package org.tumar.demo.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A temporary folder that is gone afterwards.
public record Scratch(Path folder) implements AutoCloseable {

    public static Scratch make(String name) {
        try {
            return new Scratch(Files.createTempDirectory(name));
        } catch (IOException e) {
            throw new CommandFailed("There is no room for temporary files.", e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
