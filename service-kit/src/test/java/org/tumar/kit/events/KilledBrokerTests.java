package org.tumar.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.kit.events.Bench.eventually;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.servicetest.TestBroker;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(TestBroker.LIVES)
class KilledBrokerTests {

    private static final int EVENTS = 500;
    private static final int SUBJECTS = 5;

    /// The ledger: what was sent, confirmed, delivered, applied and duplicated.
    @ParameterizedTest
    @MethodSource("org.tumar.servicetest.TestBrokers#killable")
    void losesNothingWhenTheBrokerIsKilledInTheMiddle(TestBroker broker) throws Exception {
        Facts facts = new Facts();
        try (Bench bench = new Bench(broker.fresh()).declared()) {
            bench.consume("gateway.main", facts);
            LaneRunner relay = bench.relay();
            for (int i = 0; i < EVENTS; i++) {
                bench.outbox.add(Events.signal("P" + i % SUBJECTS, i));
                relay.nudge();
                if (i == EVENTS / 2) {
                    eventually(() -> assertThat(facts.applied().size()).isGreaterThan(100));
                    broker.kill();
                }
            }
            broker.restart();
            eventually(() -> assertThat(bench.outbox.left("REGION")).isZero());
            eventually(() -> assertThat(facts.applied()).hasSize(EVENTS));
            assertThat(bySubject(facts)).isEqualTo(expected());
            System.out.printf(
                    "%s: sent %.0f, confirmed %.0f, delivered %d, applied %d, duplicated %d%n",
                    broker,
                    bench.count("tumar.events.published"),
                    bench.count("tumar.events.confirmed"),
                    facts.delivered(),
                    facts.applied().size(),
                    facts.duplicated());
            assertThat(bench.count("tumar.events.published"))
                    .isGreaterThanOrEqualTo(bench.count("tumar.events.confirmed"));
            assertThat(bench.count("tumar.events.confirmed")).isEqualTo(EVENTS);
            assertThat(facts.delivered()).isEqualTo(EVENTS + facts.duplicated());
        }
    }

    private static Map<String, List<Long>> bySubject(Facts facts) {
        return facts.applied().stream()
                .collect(
                        Collectors.groupingBy(
                                Event::subject,
                                Collectors.mapping(Event::sequence, Collectors.toList())));
    }

    private static Map<String, List<Long>> expected() {
        return IntStream.range(0, SUBJECTS)
                .boxed()
                .collect(
                        Collectors.toMap(
                                it -> "P" + it,
                                it ->
                                        LongStream.iterate(it, n -> n < EVENTS, n -> n + SUBJECTS)
                                                .boxed()
                                                .toList()));
    }
}
