package org.tumar.kit.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.tumar.kit.events.Event;
import org.tumar.kit.records.RecordBench.Word;
import org.tumar.servicetest.TestMongo;

/// Whatever is written, sent, confirmed, half confirmed or started anew: a consumer that keeps the
/// newest of each subject ends with what the records say.
class OutboxPropertyTests {

    private static final TestMongo MONGO = TestMongo.start();

    @AfterContainer
    static void close() {
        MONGO.close();
    }

    enum Kind {
        WRITE,
        STALE_WRITE,
        TAKE,
        CONFIRM,
        START_ANEW
    }

    record Step(Kind kind, String id) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.of("a", "b", "c"))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 60)
    void aConsumerEndsWithWhatTheRecordsSay(@ForAll("steps") List<Step> steps) {
        try (RecordBench bench = new RecordBench(MONGO)) {
            Run run = new Run(bench);
            steps.forEach(run::take);
            run.drain();

            Map<String, String> said = new HashMap<>();
            bench.records().scan(it -> said.put("subject-" + it.id(), it.content().text()));
            assertThat(run.heard()).isEqualTo(said);
            assertThat(said).isEqualTo(run.expected);
            assertThat(bench.again().pending(10)).isEmpty();
        }
    }

    private static final class Run {

        private final RecordBench bench;
        private final Map<String, Event> newest = new HashMap<>();
        private final Map<String, String> expected = new HashMap<>();
        private List<Event> taken = List.of();
        private int words;

        Run(RecordBench bench) {
            this.bench = bench;
        }

        void take(Step step) {
            switch (step.kind()) {
                case WRITE -> write(step.id());
                case STALE_WRITE ->
                        bench.records().write(List.of(RecordBench.corrected(stale(step), "stale")));
                case TAKE -> taken = heard(bench.pending(2));
                case CONFIRM -> bench.store().outbox().confirmed("KZ", taken);
                case START_ANEW -> bench.again();
            }
        }

        private void write(String id) {
            String text = "w" + words++;
            Change<Word> change =
                    bench.records()
                            .find(id)
                            .map(it -> RecordBench.corrected(it, text))
                            .orElseGet(() -> RecordBench.first(id, text));
            assertThat(bench.records().write(List.of(change))).isEmpty();
            expected.put("subject-" + id, text);
        }

        /// From a state that no record has ever had.
        private static Kept<Word> stale(Step step) {
            return new Kept<>(
                    step.id(), 1000, false, new Word("never"), RecordBench.FIRST, List.of());
        }

        private List<Event> heard(List<Event> events) {
            for (Event event : events) {
                newest.merge(
                        event.subject(),
                        event,
                        (one, other) -> other.sequence() > one.sequence() ? other : one);
            }
            return events;
        }

        void drain() {
            for (List<Event> some = heard(bench.pending(2));
                    !some.isEmpty();
                    some = heard(bench.pending(2))) {
                bench.store().outbox().confirmed("KZ", some);
            }
        }

        Map<String, String> heard() {
            Map<String, String> heard = new HashMap<>();
            newest.forEach((subject, it) -> heard.put(subject, it.data(RecordBench.SAID).text()));
            return heard;
        }
    }
}
