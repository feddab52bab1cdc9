package org.tumar.gateway.offices;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.tumar.kit.OwnerOnly;

/// The folder of last good answers, which is one gateway's alone: what its files are called, how
/// they come to be whole also after a crash, and that nobody else reads them.
final class LastGoodFolder implements AutoCloseable {

    private static final String SUFFIX = ".json";

    private final Path folder;
    private final FileChannel lock;

    /// @throws IllegalStateException where the folder cannot be used, or another gateway uses it
    LastGoodFolder(Path folder) {
        this.folder = folder;
        this.lock = locked(folder);
    }

    private static FileChannel locked(Path folder) {
        try {
            OwnerOnly.folders(folder);
            FileChannel channel =
                    OwnerOnly.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException unusable) {
            throw new IllegalStateException(
                    "the folder for last good answers cannot be used: "
                            + folder
                            + " (set tumar.gateway.last-good to one that can be written)",
                    unusable);
        }
        throw new IllegalStateException(
                "another gateway keeps its last good answers in "
                        + folder
                        + ": stop it, or set tumar.gateway.last-good to a folder of its own");
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /// The files kept of an office.
    List<Path> files(String office) throws IOException {
        Path files = folder.resolve(safe(office));
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(files)) {
            return listed.filter(it -> it.toString().endsWith(SUFFIX)).toList();
        }
    }

    /// Has the new content on the disk before it takes the place of the old.
    ///
    /// @param at becomes the file's time
    static void replace(Path file, byte[] content, Instant at) throws IOException {
        OwnerOnly.folders(file.resolveSibling(""));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel =
                OwnerOnly.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            OwnerOnly.close(fresh);
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.setLastModifiedTime(fresh, FileTime.from(at));
        Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        try (FileChannel parent = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    Path catalogue(String office) {
        return folder.resolve(safe(office)).resolve("catalogue" + SUFFIX);
    }

    Path programme(String office, String programme) {
        return folder.resolve(safe(office)).resolve("programme-" + safe(programme) + SUFFIX);
    }

    /// Readable where the code is, and always different for different codes.
    private static String safe(String code) {
        String readable = code.replaceAll("[^A-Za-z0-9.-]", "_");
        String start = readable.substring(0, Math.min(40, readable.length()));
        return start.replaceFirst("^\\.", "_") + "-" + digest(code);
    }

    private static String digest(String code) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha.digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
