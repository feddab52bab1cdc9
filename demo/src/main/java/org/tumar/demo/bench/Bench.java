package org.tumar.demo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tumar.demo.console.Console;

/// A benchmark: measures, and says how.
public interface Bench {

    /// What a benchmark works with.
    ///
    /// @param folder of its own, empty
    /// @param quick only tries itself out
    /// @param amqp a RabbitMQ to use in place of the embedded broker
    record Setting(Path folder, boolean quick, Optional<String> amqp, Console console) {

        /// Until the JVM has compiled what is asked.
        Duration warmUp() {
            return quick ? Duration.ofSeconds(4) : Duration.ofSeconds(45);
        }

        Duration run() {
            return quick ? Duration.ofSeconds(3) : Duration.ofSeconds(30);
        }

        /// Quick, or in earnest.
        int times(int quickly, int inEarnest) {
            return quick ? quickly : inEarnest;
        }
    }

    /// How it measures, a sentence each.
    List<String> how(Setting setting);

    /// Whether it can be run on a RabbitMQ.
    default boolean takesRabbitMq() {
        return false;
    }

    /// What it found.
    List<Row> measure(Setting setting) throws IOException;
}
