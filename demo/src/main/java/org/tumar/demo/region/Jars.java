package org.tumar.demo.region;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.store.EmbeddedStore;

/// The built jars of a checkout, and the Java that runs them.
///
/// @param caches what makes them start faster
public record Jars(Path root, Caches caches) {

    private static final List<String> ALWAYS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xss512k",
                    "-Djdk.virtualThreadScheduler.parallelism=8",
                    "-Dtumar.exit-with-parent=true",
                    "-Djava.net.preferIPv4Stack=true",
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8");

    /// For what answers little and must start fast. Memory that it does not need it gives back.
    private static final List<String> SMALL =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=64m",
                    "-Xms24m",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=25");

    /// For what answers the most: it is compiled by what it does, and not by what little the run
    /// did that made its cache.
    private static final List<String> BUSY =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTReplayTraining", "-Xmx768m");

    /// More of the C library's own pools of memory gain such processes nothing.
    private static final Map<String, String> FEW_POOLS = Map.of("MALLOC_ARENA_MAX", "2");

    public Jars(Path root) {
        this(root, Caches.of(root, false));
    }

    /// Of the checkout that this class was built in: it lies in `demo/target`, in a jar or a
    /// folder.
    public static Jars ofThisBuild() {
        try {
            Path built =
                    Path.of(Jars.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new Jars(built.resolve("../../..").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same jars; what is started from them leaves caches behind.
    public Jars makingCaches() {
        return new Jars(root, Caches.of(root, true));
    }

    /// The command line as the script starts it.
    public List<String> commandLine(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx768m"));
        command.addAll(caches.options("tumar", true));
        command.addAll(
                List.of("-jar", root.resolve("demo").resolve("target/tumar.jar").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// @throws CommandFailed where something has not been built
    void check() {
        for (String module :
                List.of(
                        "office",
                        "gateway",
                        "indicators-service",
                        "campaigns-service",
                        "partners-service",
                        "embedded-broker",
                        "embedded-identity")) {
            Path jar = jar(module);
            if (!Files.isRegularFile(jar)) {
                throw new CommandFailed(
                        "Not built: %s is missing. Build it: ./mvnw -DskipTests package"
                                .formatted(jar));
            }
        }
    }

    /// @param first whether it makes the program's cache, where one is made
    Program office(List<String> arguments, boolean first) {
        return jar("office", first, concat(SMALL, List.of("-Xmx448m")), arguments);
    }

    /// One service of an office alone.
    ///
    /// @param name such as `indicators`
    Program service(String name, List<String> arguments, boolean first) {
        return jar(name + "-service", first, concat(SMALL, List.of("-Xmx320m")), arguments);
    }

    Program gateway(List<String> arguments) {
        return jar("gateway", true, BUSY, arguments);
    }

    /// The gateway without a door: a benchmark's.
    Program openGateway(List<String> arguments) {
        Path target = root.resolve("gateway").resolve("target");
        return java(
                BUSY,
                concat(
                        List.of(
                                "-cp",
                                target.resolve("gateway.jar")
                                        + File.pathSeparator
                                        + target.resolve("gateway-tests.jar"),
                                "org.tumar.gateway.open.OpenGateway"),
                        arguments));
    }

    /// One country's gateway alone.
    Program nationalGateway(List<String> arguments) {
        return jar("gateway", false, concat(SMALL, List.of("-Xmx256m")), arguments);
    }

    Program store(List<String> arguments) {
        return java(
                concat(concat(SMALL, List.of("-Xmx512m")), caches.options("store", true)),
                concat(
                        List.of(
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                                "-cp",
                                System.getProperty("java.class.path"),
                                EmbeddedStore.class.getName()),
                        arguments));
    }

    Program broker(List<String> arguments) {
        List<String> own = List.of("-Xmx256m", "-XX:MaxDirectMemorySize=512m");
        List<String> options = concat(SMALL, own);
        return jar("embedded-broker", true, options, arguments);
    }

    Program identity(List<String> arguments) {
        return jar("embedded-identity", true, concat(SMALL, List.of("-Xmx128m")), arguments);
    }

    private Path jar(String module) {
        return root.resolve(module).resolve("target").resolve(module + ".jar");
    }

    private Program jar(
            String module, boolean first, List<String> options, List<String> arguments) {
        return java(
                concat(options, caches.options(module, first)),
                concat(List.of("-jar", jar(module).toString()), arguments));
    }

    private static Program java(List<String> options, List<String> what) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ALWAYS);
        command.addAll(options);
        command.addAll(what);
        return new Program(command, FEW_POOLS);
    }

    private static List<String> concat(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
