package org.tumar.demo.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one file of a store.
final class StoreFile {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

    /// Of what is in the file: 0 is what the library writes, 1 has BSON.
    private static final int VERSION = 1;

    private StoreFile() {}

    /// Writes anew first what an earlier version of Tumar has left.
    ///
    /// @throws IllegalStateException where a later version has written it
    static MVStore open(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                int version = version(file);
                if (version > VERSION) {
                    throw new IllegalStateException(
                            "A later version of Tumar has written %s; use that one, or another folder (--state)."
                                    .formatted(file));
                }
                if (version < VERSION) {
                    writeAnew(file);
                }
            }
            return openAt(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static int version(Path file) {
        try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.getStoreVersion();
        }
    }

    private static MVStore openAt(Path file) {
        MVStore store = MVStore.open(file.toString());
        store.setStoreVersion(VERSION);
        return store;
    }

    private static void writeAnew(Path file) throws IOException {
        LOG.info("Writing {} anew, which an earlier version of Tumar has left", file);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (MVStore old = new MVStore.Builder().fileName(file.toString()).readOnly().open();
                MVStore store = openAt(fresh)) {
            old.getMapNames().forEach(it -> BsonBackend.open(store, it).putAll(old.openMap(it)));
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
