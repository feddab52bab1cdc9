package org.tumar.demo.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tumar.demo.region.Jars;

/// The command line as `./tumar` starts it: with the caches that the script makes after a build.
/// They are made before the first test by the same command, where none are newer than the jars.
final class Trained {

    private static final long PATIENCE_MIN = 10;
    private static final Jars JARS = trained(Jars.ofThisBuild());

    private Trained() {}

    static List<String> commandLine(String... arguments) {
        return JARS.commandLine(arguments);
    }

    private static Jars trained(Jars jars) {
        Path caches = jars.caches().folder();
        Path made = caches.resolve("made");
        try {
            if (!Files.exists(made) || isOld(Files.getLastModifiedTime(made), jars.root())) {
                Files.createDirectories(caches);
                empty(caches);
                train(jars);
                Files.createFile(made);
            }
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOld(FileTime made, Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.map(it -> it.resolve("target"))
                    .flatMap(it -> Stream.of(it, it.resolve("lib")))
                    .flatMap(Trained::jars)
                    .anyMatch(it -> modified(it).compareTo(made) > 0);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static void train(Jars jars) throws IOException {
        Path log = jars.root().resolve("target").resolve("tumar-caches.log");
        Process training =
                new ProcessBuilder(jars.commandLine("train"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (!training.waitFor(PATIENCE_MIN, TimeUnit.MINUTES) || training.exitValue() != 0) {
                training.destroy();
                throw new AssertionError("No caches were made:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Stream<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
