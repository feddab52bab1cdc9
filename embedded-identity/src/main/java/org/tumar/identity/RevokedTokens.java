package org.tumar.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which tokens were revoked, until they would have ended: by their SHA-256, also over a restart
/// where there is a file.
final class RevokedTokens {

    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final @Nullable Path file;

    /// @param file null: nothing outlives the process
    RevokedTokens(@Nullable Path file, Clock clock) {
        this.file = file;
        if (file != null && Files.exists(file)) {
            read(file, clock.instant());
        }
    }

    void add(String token, Instant end) {
        if (ends.putIfAbsent(hash(token), end) == null && file != null) {
            write(file, List.of(line(hash(token), end)), StandardOpenOption.APPEND);
        }
    }

    boolean has(String token) {
        return ends.containsKey(hash(token));
    }

    /// What has ended meanwhile is left out from now on.
    private void read(Path kept, Instant now) {
        try {
            for (String line : Files.readAllLines(kept)) {
                String[] parts = line.split(" ", 2);
                Instant end = Instant.parse(parts[1]);
                if (end.isAfter(now)) {
                    ends.put(parts[0], end);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(
                kept,
                ends.entrySet().stream().map(it -> line(it.getKey(), it.getValue())).toList(),
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static synchronized void write(Path kept, List<String> lines, StandardOpenOption how) {
        try {
            Files.writeString(
                    kept,
                    lines.stream().map(it -> it + "\n").collect(Collectors.joining()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String hash, Instant end) {
        return hash + " " + end;
    }

    /// Without its signature, which can be written in more than one way.
    private static String signed(String token) {
        int dot = token.lastIndexOf('.');
        return dot < 0 ? token : token.substring(0, dot);
    }

    private static String hash(String token) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(signed(token).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
