package org.tumar.office.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of this repository.
final class Repository {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    static Path at(String path) {
        return ROOT.resolve(path);
    }

    static String read(String path) throws IOException {
        return Files.readString(at(path));
    }
}
