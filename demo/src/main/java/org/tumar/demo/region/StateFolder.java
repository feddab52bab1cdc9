package org.tumar.demo.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tumar.demo.console.CommandFailed;
import org.tumar.kit.OwnerOnly;

/// The folder that a region keeps its state in between runs. A marker file says that it is one.
public final class StateFolder {

    private static final String MARKER = "tumar-state";
    private static final String MARKER_TEXT =
            "This folder holds the state of a Tumar region; ./tumar up --fresh empties it.\n";
    private static final List<String> STATE = List.of("store", "broker", "last-good", "logs");

    private final Path folder;

    public StateFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path path() {
        return folder;
    }

    /// The embedded store's file.
    public Path storeFile() {
        return folder.resolve("store").resolve("tumar.mv");
    }

    /// The embedded broker's own files.
    Path brokerFolder() {
        return folder.resolve("broker");
    }

    /// Passwords of the embedded broker's users.
    Path brokerPasswords() {
        return folder.resolve("run").resolve("broker-passwords.json");
    }

    /// Keys and passwords of the identity provider.
    Path identity() {
        return folder.resolve("run").resolve("identity");
    }

    /// Passwords of those who can log in with a browser, by name; empty where there are none yet.
    public Map<String, String> users() {
        return Passwords.read(IdentityProvider.passwords(identity()));
    }

    /// Who was allowed or refused what by a process.
    Path accessLog(String process) {
        return logs().resolve(process.toLowerCase(Locale.ROOT) + "-access.log");
    }

    /// Last good answers of one gateway.
    ///
    /// @param owner the office that the gateway belongs to
    Path lastGood(String owner) {
        return folder.resolve("last-good").resolve(owner.toLowerCase(Locale.ROOT));
    }

    Path logs() {
        return folder.resolve("logs");
    }

    public Path log(String process) {
        return folder.resolve("logs").resolve(process.toLowerCase(Locale.ROOT) + ".log");
    }

    Path runFile() {
        return folder.resolve("run").resolve("region.json");
    }

    Path lockFile() {
        return folder.resolve("run").resolve("lock");
    }

    /// Makes the folder and checks that it may be used: it is ours, writable, and has room.
    public void prepare(Room room) {
        refuseForeign();
        try {
            for (String name : STATE) {
                OwnerOnly.folders(folder.resolve(name));
            }
            OwnerOnly.folders(identity());
            Files.writeString(folder.resolve(MARKER), MARKER_TEXT);
            room.check(folder);
        } catch (IOException e) {
            throw new CommandFailed(
                    "The state folder %s cannot be written (%s). Choose another: --state DIR"
                            .formatted(folder, reason(e)),
                    e);
        }
    }

    /// Removes what earlier runs left, and nothing that is not a region's state.
    public void empty() {
        try {
            for (String name : STATE) {
                emptyFolder(folder.resolve(name));
            }
        } catch (IOException e) {
            throw new CommandFailed(
                    "The state folder %s cannot be emptied (%s).".formatted(folder, reason(e)), e);
        }
    }

    private void refuseForeign() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CommandFailed(folder + " is not a folder. Choose another: --state DIR");
        }
        if (Files.isDirectory(folder) && !Files.exists(folder.resolve(MARKER)) && !isEmpty()) {
            throw new CommandFailed(
                    folder
                            + " has something else in it (no file `"
                            + MARKER
                            + "`), so it is left alone. Choose an empty or a new folder: --state"
                            + " DIR");
        }
    }

    private boolean isEmpty() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Links are removed, not followed.
    private static void emptyFolder(Path start) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(start)) {
            paths =
                    walk.filter(path -> !path.equals(start))
                            .sorted(Comparator.reverseOrder())
                            .toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "access denied";
            case java.nio.file.FileSystemException f when f.getReason() != null -> f.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
