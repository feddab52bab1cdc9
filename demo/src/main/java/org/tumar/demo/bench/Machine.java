package org.tumar.demo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where something was measured, and of what.
record Machine(int cores, String memory, String cpu, String system, String jdk, String commit) {

    /// This one, with a checkout.
    static Machine here(Path root) {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                line("/proc/meminfo", "MemTotal").orElse("unknown"),
                line("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                commit(root));
    }

    List<String> lines() {
        return List.of(
                "cores: " + cores,
                "memory: " + memory,
                "processor: " + cpu,
                "system: " + system,
                "JDK: " + jdk,
                "commit: " + commit);
    }

    private static Optional<String> line(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String commit(Path root) {
        return git(root, "rev-parse", "--short", "HEAD")
                .map(commit ->
                        git(root, "status", "--porcelain").isPresent()
                                ? commit + ", with changes"
                                : commit)
                .orElse("unknown");
    }

    private static Optional<String> git(Path root, String... arguments) {
        try {
            Process git =
                    new ProcessBuilder(
                                    Stream.concat(
                                                    Stream.of("git", "-C", root.toString()),
                                                    Stream.of(arguments))
                                            .toList())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String out =
                    new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 && !out.isEmpty() ? Optional.of(out) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
