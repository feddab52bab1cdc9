package org.tumar.demo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.demo.console.Recorded;
import org.tumar.demo.region.Jars;

/// With a broker that a file names; the command of a region is tried end to end.
class ParkedCommandTests {

    @TempDir private Path folder;

    private final Recorded recorded = new Recorded();

    @Test
    void asksTheBrokerThatAFileNamesAndTellsNoPassword() throws IOException {
        assertThat(parked("amqp://kz:geheim@127.0.0.1:9/kz\n")).isEqualTo(1);
        assertThat(recorded.err())
                .contains("cannot be used", "amqp://127.0.0.1:9/kz")
                .doesNotContain("geheim");
    }

    @Test
    void saysThatTheFileHasNoUri() throws IOException {
        assertThat(parked("kz:geheim")).isEqualTo(1);
        assertThat(recorded.err())
                .contains("broker-uri", "is no AMQP URI")
                .doesNotContain("geheim");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThat(run("--broker-file", folder.resolve("absent").toString())).isEqualTo(1);
        assertThat(recorded.err()).contains("absent cannot be read");
    }

    @Test
    void takesNoOfficeBesideAFile() throws IOException {
        assertThat(parked("amqp://127.0.0.1:9/kz", "--office", "KZ")).isEqualTo(1);
        assertThat(recorded.err()).contains("--office");
    }

    private int parked(String uri, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("broker-uri"), uri);
        List<String> arguments = new ArrayList<>(List.of("--broker-file", file.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("parked"));
        all.addAll(List.of(arguments));
        Surroundings around =
                new Surroundings(recorded.console(), Map.of(), new Jars(folder), Clock.systemUTC());
        return TumarCommand.line(around).execute(all.toArray(String[]::new));
    }
}
