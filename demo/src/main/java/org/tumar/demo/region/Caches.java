package org.tumar.demo.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Ahead-of-time caches of the JDK: classes that an earlier run of the same jars loaded and linked.
///
/// Where there is a cache, it is used. One that does not fit the jars, the options or the JDK is
/// passed over by Java itself, without a word.
///
/// @param folder where they lie
/// @param making whether this run makes them; one process of each program does
public record Caches(Path folder, boolean making) {

    /// At one address in each process, so that their memory is shared.
    private static final List<String> SHARED =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    private static final List<String> SILENT = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

    /// Java options for a process of a program.
    ///
    /// @param first whether it is the one that makes the program's cache
    List<String> options(String program, boolean first) {
        Path cache = file(program);
        if (making) {
            return first ? concat(List.of("-XX:AOTCacheOutput=" + cache), SILENT) : List.of();
        }
        return Files.isReadable(cache)
                ? concat(concat(List.of("-XX:AOTCache=" + cache), SHARED), SILENT)
                : List.of();
    }

    /// Of a checkout.
    static Caches of(Path root, boolean making) {
        return new Caches(root.resolve("target").resolve("caches"), making);
    }

    Path file(String program) {
        return folder.resolve(program + ".aot");
    }

    private static List<String> concat(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
