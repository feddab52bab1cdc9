package org.tumar.kit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Makes files and folders that their owner alone may read and write, from the first byte on.
///
/// What is there already keeps its mode. Where a file system knows no modes, it makes them as it
/// does.
public final class OwnerOnly {

    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private OwnerOnly() {}

    /// Makes a folder and those above it, where they are not there.
    public static void folders(Path folder) throws IOException {
        Files.createDirectories(folder, mode(folder, FOLDER));
    }

    /// Makes an empty file, and the folders above it, where they are not there.
    public static void file(Path file) throws IOException {
        folders(file.toAbsolutePath().resolveSibling(""));
        try {
            Files.createFile(file, mode(file, FILE));
        } catch (FileAlreadyExistsException _) {
            // as it is
        }
    }

    /// Opens a file, which the options may make.
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), mode(file, FILE));
    }

    /// Closes a file to others that something else has made.
    public static void close(Path file) throws IOException {
        if (knowsModes(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
        }
    }

    private static FileAttribute<?>[] mode(Path path, String mode) {
        return knowsModes(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean knowsModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
