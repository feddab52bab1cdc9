package org.tumar.demo.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// How much of the machine's memory a process holds.
public final class Memory {

    private Memory() {}

    /// Bytes in memory (resident set); empty where the system does not say.
    public static OptionalLong resident(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try (Stream<String> lines = Files.isReadable(status) ? Files.lines(status) : ps(pid)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException | NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /// Bytes in memory, with what is shared counted in parts (proportional set); empty where the
    /// system does not say.
    public static OptionalLong proportional(long pid) {
        Path rollup = Path.of("/proc", String.valueOf(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException | UncheckedIOException | NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private static Stream<String> ps(long pid) throws IOException {
        Process ps =
                new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", String.valueOf(pid))).start();
        try (InputStream out = ps.getInputStream()) {
            return Stream.of(
                    "VmRSS:" + new String(out.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
