package org.tumar.servicetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.opentest4j.TestAbortedException;

/// Nobody else may write to standard error meanwhile.
@Isolated
class RabbitMqProcessTests {

    private static final String HOW = "sudo apt-get install rabbitmq-server";

    @TempDir private Path empty;

    @Test
    void skipsWhereItIsNotInstalledAndSaysHowToGetIt() {
        RabbitMqProcess absent = new RabbitMqProcess(empty.resolve("rabbitmq-server"), false);
        String said =
                said(() ->
                        assertThatThrownBy(absent::fresh)
                                .isInstanceOf(TestAbortedException.class)
                                .hasMessageContaining(HOW));
        assertThat(said.lines()).singleElement().asString().startsWith("Skipped: ").contains(HOW);
    }

    @Test
    void failsWhereItIsRequired() {
        RabbitMqProcess absent = new RabbitMqProcess(empty.resolve("rabbitmq-server"), true);
        assertThatThrownBy(absent::fresh)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(HOW);
    }

    private static String said(Runnable what) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setErr(err);
            what.run();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
