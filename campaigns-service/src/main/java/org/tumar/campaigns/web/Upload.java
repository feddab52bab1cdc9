package org.tumar.campaigns.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What was sent in bulk, whole, in a file of its own until it is closed: a body that is too large
/// or breaks off is refused before anything of it is stored.
final class Upload implements AutoCloseable {

    private final Path file;

    private Upload(Path file) {
        this.file = file;
    }

    static Upload of(InputStream body) throws IOException {
        Path file = Files.createTempFile("tumar-upload", ".rows");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return new Upload(file);
        } catch (IOException | RuntimeException trouble) {
            Files.deleteIfExists(file);
            throw trouble;
        }
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
