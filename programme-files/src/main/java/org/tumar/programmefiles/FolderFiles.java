package org.tumar.programmefiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Programme files in a folder.
final class FolderFiles {

    private FolderFiles() {}

    static FileSet read(Path folder) throws IOException {
        Gathering gathering = new Gathering();
        List<Path> csv = csv(folder);
        if (!gathering.admits("folder", csv.size())) {
            return gathering.fileSet();
        }
        for (Path file : csv) {
            try (InputStream in = Files.newInputStream(file)) {
                gathering.take(name(file), in);
            }
        }
        return gathering.fileSet();
    }

    private static List<Path> csv(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> isCsv(name(it)))
                    .sorted()
                    .toList();
        }
    }

    /// Hidden files are none of a programme's.
    static boolean isCsv(String name) {
        return !name.startsWith(".") && name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
