package org.tumar.demo.region;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.store.EmbeddedStore;

/// The built jars of a checkout, and the Java that runs them.
public record Jars(Path root) {

    private static final List<String> ALWAYS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Dtumar.exit-with-parent=true",
                    "-Djava.net.preferIPv4Stack=true",
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8");

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

    /// @throws CommandFailed where something has not been built
    void check() {
        for (Path jar : List.of(office(), gateway())) {
            if (!Files.isRegularFile(jar)) {
                throw new CommandFailed(
                        "Not built: %s is missing. Build it: ./mvnw -DskipTests package"
                                .formatted(jar));
            }
        }
    }

    List<String> office(List<String> arguments) {
        return java(List.of("-XX:TieredStopAtLevel=1", "-Xmx320m"), office(), arguments);
    }

    List<String> gateway(List<String> arguments) {
        return java(List.of("-Xmx768m"), gateway(), arguments);
    }

    List<String> store(List<String> arguments) {
        List<String> command = start(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=info");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(EmbeddedStore.class.getName());
        command.addAll(arguments);
        return command;
    }

    private Path office() {
        return root.resolve("office/target/office.jar");
    }

    private Path gateway() {
        return root.resolve("gateway/target/gateway.jar");
    }

    private static List<String> java(List<String> options, Path jar, List<String> arguments) {
        List<String> command = start(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    private static List<String> start(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ALWAYS);
        command.addAll(options);
        return command;
    }
}
