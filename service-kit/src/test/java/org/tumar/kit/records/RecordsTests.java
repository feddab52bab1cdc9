package org.tumar.kit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tumar.kit.records.RecordBench.corrected;
import static org.tumar.kit.records.RecordBench.first;

import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Outbox;
import org.tumar.kit.events.StoreAway;
import org.tumar.kit.records.RecordBench.Word;
import org.tumar.servicetest.TestMongo;

class RecordsTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private final RecordBench bench = new RecordBench(MONGO);

    @AfterEach
    void close() {
        bench.close();
    }

    private Kept<Word> kept(String id) {
        return bench.records().find(id).orElseThrow();
    }

    @Test
    void givesBackWhatWasWritten() {
        Change<Word> change = first("a", "one");
        assertThat(bench.records().write(List.of(change))).isEmpty();

        assertThat(kept("a")).isEqualTo(change.next());
        assertThat(bench.records().find("b")).isEmpty();
    }

    @Test
    void keepsWhatARecordSaidBefore() {
        bench.records().write(List.of(first("a", "one")));
        bench.records().write(List.of(corrected(kept("a"), "two")));
        Kept<Word> two = kept("a");
        bench.records()
                .write(List.of(Change.of(two, two.withdrawn(RecordBench.LATER), Optional.empty())));

        Kept<Word> now = kept("a");
        assertThat(now.withdrawn()).isTrue();
        assertThat(now.sequence()).isEqualTo(3);
        assertThat(now.history())
                .extracting(it -> it.content().text(), Earlier::sequence, Earlier::authorship)
                .containsExactly(
                        tuple("one", 1L, RecordBench.FIRST), tuple("two", 2L, RecordBench.LATER));
    }

    @Test
    void letsTheFasterWriterWin() {
        bench.records().write(List.of(first("a", "one")));
        Kept<Word> seen = kept("a");
        assertThat(bench.records().write(List.of(corrected(seen, "two")))).isEmpty();
        assertThat(bench.records().write(List.of(corrected(seen, "three")))).containsExactly("a");
        assertThat(bench.records().write(List.of(first("a", "four")))).containsExactly("a");

        assertThat(kept("a").content().text()).isEqualTo("two");
    }

    /// Nobody knows then whether it was: this one finds what another process wrote too.
    @Test
    void tellsAtOnceWhatWasWrittenWhenTheStoreWentAway() {
        assertThat(bench.pending(10)).isEmpty();
        RecordStore first = bench.store();
        Records<Word> away =
                first.records(
                        new Kind<>(
                                "words",
                                _ -> {
                                    throw new StoreAway(new MongoTimeoutException("away"));
                                },
                                Word::new));
        bench.again().records().write(List.of(first("a", "one")));
        assertThat(pending(first)).isEmpty();

        int told = bench.told.get();
        assertThatThrownBy(() -> away.write(List.of(first("b", "two"))))
                .isInstanceOf(StoreAway.class);

        assertThat(bench.told.get()).isEqualTo(told + 1);
        assertThat(pending(first)).extracting(Event::subject).containsExactly("subject-a");
    }

    private static List<Event> pending(RecordStore store) {
        return store.outbox().pending("KZ", new Outbox.Wanted(10, Set.of(), Set.of()));
    }

    /// Whether a server goes on after a document that is there already, or not.
    @Test
    void writesTheRestOfABatchOfWhichSomeWereFaster() {
        bench.records().write(List.of(first("b", "there"), first("d", "there")));
        Kept<Word> stale = kept("d");
        bench.records().write(List.of(corrected(stale, "newer")));

        assertThat(
                        bench.records()
                                .write(
                                        List.of(
                                                first("a", "new"),
                                                first("b", "new"),
                                                first("c", "new"),
                                                corrected(stale, "late"))))
                .containsExactlyInAnyOrder("b", "d");
        assertThat(List.of("a", "b", "c", "d").stream().map(it -> kept(it).content().text()))
                .containsExactly("new", "there", "new", "newer");
    }

    @Test
    void writesAndFindsMoreThanABatch() {
        List<Change<Word>> all =
                IntStream.range(0, 2500).mapToObj(it -> first("r" + it, "w" + it)).toList();
        assertThat(bench.records().write(all)).isEmpty();

        List<String> ids = all.stream().map(it -> it.next().id()).toList();
        assertThat(bench.records().find(ids)).hasSize(2500);
        List<Kept<Word>> scanned = new ArrayList<>();
        bench.records().scan(scanned::add);
        assertThat(scanned).hasSize(2500);
        assertThat(bench.records().sequences()).hasSize(2500).containsEntry("r2499", 1L);
    }

    @Test
    void tellsEachRecordOnce() {
        bench.records().write(List.of(first("a", "one"), first("b", "one")));
        List<Event> events = bench.pending(10);

        assertThat(bench.told.get()).isEqualTo(1);
        assertThat(events).extracting(Event::subject).containsExactly("subject-a", "subject-b");
        assertThat(events.getFirst())
                .returns("/offices/KZ/words", Event::source)
                .returns(1L, Event::sequence)
                .returns(new Word("one"), it -> it.data(RecordBench.SAID));
        bench.store().outbox().confirmed("KZ", events);
        assertThat(bench.pending(10)).isEmpty();
        assertThat(bench.again().pending(10)).isEmpty();
    }

    @Test
    void tellsTheSameEventAgainUntilItIsConfirmed() {
        bench.records().write(List.of(first("a", "one")));

        assertThat(bench.pending(10)).isEqualTo(bench.again().pending(10)).hasSize(1);
    }

    @Test
    void tellsOnlyTheNewestOfARecord() {
        bench.records().write(List.of(first("a", "one")));
        List<Event> one = bench.pending(10);
        bench.records().write(List.of(corrected(kept("a"), "two")));
        bench.store().outbox().confirmed("KZ", one);

        assertThat(bench.pending(10))
                .singleElement()
                .returns(new Word("two"), it -> it.data(RecordBench.SAID));
    }

    @Test
    void tellsNobodyElse() {
        bench.records().write(List.of(first("a", "one")));

        assertThat(bench.store().outbox().pending("KG", new Outbox.Wanted(10, Set.of(), Set.of())))
                .isEmpty();
        assertThat(bench.store().outbox().backlog()).containsOnlyKeys("KZ");
    }

    @Test
    void mirrorsWhatOthersWriteOnceItLooks() {
        Mirror<Word, String> mirror =
                new Mirror<>(
                        bench.records(),
                        it -> it.id() + it.content().text(),
                        Clock.systemUTC(),
                        Duration.ZERO);
        bench.records().write(List.of(first("a", "1"), first("b", "1")));
        assertThat(mirror.all()).containsExactlyInAnyOrder("a1", "b1");

        bench.records().write(List.of(corrected(kept("a"), "2"), first("c", "1")));
        assertThat(mirror.all()).containsExactlyInAnyOrder("a2", "b1", "c1");
    }

    @Test
    void mirrorsWhatItIsToldAtOnce() {
        Mirror<Word, String> mirror =
                new Mirror<>(
                        bench.records(),
                        it -> it.content().text(),
                        Clock.systemUTC(),
                        Duration.ofHours(1));
        assertThat(mirror.all()).isEmpty();
        Kept<Word> one = first("a", "1").next();
        Kept<Word> two = one.corrected(new Word("2"), RecordBench.LATER);
        mirror.wrote(two);
        mirror.wrote(one);

        assertThat(mirror.all()).containsExactly("2");
        bench.records().write(List.of(first("b", "3")));
        assertThat(mirror.find("b")).contains("3");
        assertThat(mirror.find("c")).isEmpty();
    }

    /// The embedded store is slow at anything else.
    @Test
    void asksByIdAloneOrForEverything() {
        bench.records().write(List.of(first("a", "one"), first("b", "one")));
        bench.records().write(List.of(corrected(kept("a"), "two")));
        bench.records().find(List.of("a", "b"));
        bench.store().outbox().confirmed("KZ", bench.pending(10));

        assertThat(bench.asked()).containsExactlyInAnyOrder(Set.of(), Set.of("_id"));
    }
}
