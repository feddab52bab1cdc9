package org.tumar.demo.endtoend;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tumar.servicetest.RabbitMqProcess;
import org.tumar.servicetest.TestBrokers;

/// What carries a region's events.
enum RegionBroker {
    EMBEDDED {
        @Override
        LiveRegion region(Path folder, List<String> countries, String... more) {
            return LiveRegion.start(folder, options(countries, more));
        }

        @Override
        void kill(LiveRegion region) {
            region.kill("embedded-broker.jar");
        }

        @Override
        void start(LiveRegion region) {
            region.startUnseen("broker");
        }
    },
    RABBITMQ {
        @Override
        LiveRegion region(Path folder, List<String> countries, String... more) {
            RabbitMqProcess rabbit = TestBrokers.rabbitMq();
            rabbit.fresh();
            Stream.concat(Stream.of("region"), countries.stream())
                    .map(it -> it.toLowerCase(Locale.ROOT))
                    .forEach(host -> {
                        rabbit.put("/vhosts/" + host, "{}");
                        rabbit.put(
                                "/permissions/" + host + "/tumar",
                                "{\"configure\":\".*\",\"write\":\".*\",\"read\":\".*\"}");
                    });
            String[] options = options(countries, more);
            return LiveRegion.start(folder, with(options, "--amqp=" + rabbit.uri("")));
        }

        @Override
        void kill(LiveRegion region) {
            TestBrokers.rabbitMq().kill();
        }

        @Override
        void start(LiveRegion region) {
            TestBrokers.rabbitMq().restart();
        }
    };

    /// A fresh region on it.
    ///
    /// @param more options of `up`
    abstract LiveRegion region(Path folder, List<String> countries, String... more);

    /// As by `kill -9`.
    abstract void kill(LiveRegion region);

    /// Again, over the same data.
    abstract void start(LiveRegion region);

    private static String[] options(List<String> countries, String... more) {
        return with(more, "--fresh", "--countries=" + String.join(",", countries));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
