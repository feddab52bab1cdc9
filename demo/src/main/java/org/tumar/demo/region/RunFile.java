package org.tumar.demo.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tumar.demo.office.Json;
import org.tumar.demo.office.OfficeSite;
import tools.jackson.core.JacksonException;

/// What a running region tells other commands: where everything is, and the word that lets them in.
///
/// @param pid the supervisor
/// @param token allows stopping and starting; the file is readable by its owner alone
/// @param children what it has started and not yet seen end
public record RunFile(
        long pid,
        int controlPort,
        String token,
        int gatewayPort,
        List<OfficeSite> offices,
        List<Child> children) {

    /// @param startedAt milliseconds since 1970, or 0: a number used again names another process
    public record Child(String name, long pid, long startedAt) {

        static Child of(String name, ProcessHandle handle) {
            return new Child(name, handle.pid(), startedAt(handle));
        }

        /// The process itself, while it lives.
        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> startedAt(handle) == startedAt);
        }

        private static long startedAt(ProcessHandle handle) {
            return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
        }
    }

    /// With other children.
    RunFile with(List<Child> others) {
        return new RunFile(pid, controlPort, token, gatewayPort, offices, others);
    }

    /// Nothing where there is none, or none that can be read.
    static Optional<RunFile> read(Path file) {
        try {
            return Optional.of(Json.MAPPER.readValue(Files.readAllBytes(file), RunFile.class));
        } catch (NoSuchFileException | JacksonException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces the file in one step; readable and writable by its owner alone from the start.
    void write(Path file) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly(file));
            Files.write(draft, Json.MAPPER.writeValueAsBytes(this));
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-------");
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
                : new FileAttribute<?>[0];
    }
}
