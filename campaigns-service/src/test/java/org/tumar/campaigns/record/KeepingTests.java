package org.tumar.campaigns.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tumar.campaigns.input.Faults;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Busy;
import org.tumar.kit.records.Kept;

class KeepingTests {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Authorship OTHER = new Authorship("other", NOW, "meanwhile");
    private static final Note OURS = new Note("n", "ours");
    private static final Note THEIRS = new Note("n", "theirs");

    private static final Writer US = new Writer("us", _ -> true);
    private static final Writer ONLY_OURS = new Writer("us", "ours"::equals);

    public record Note(String id, String text) {}

    private record NoteSort(boolean isCountedBy) implements Sort<Note> {

        @Override
        public String id(Note body) {
            return body.id();
        }

        @Override
        public @Nullable String organisation(Note body) {
            return body.text();
        }

        @Override
        public String ownerField() {
            return "text";
        }

        @Override
        public void check(Note body, Optional<Note> before, Writer writer, Faults faults) {
            faults.text("text", body.text());
        }
    }

    private static Keeping<Note> contested(Consumer<Map<String, Kept<Note>>> other) {
        return new Keeping<>(
                new NoteSort(false),
                new ContestedRecords<>(other),
                new Turns(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void saysOfWhatSomebodyElseEnteredFirstThatItIsAnother() {
        Keeping<Note> keeping =
                contested(all -> all.putIfAbsent("n", Kept.first("n", THEIRS, OTHER)));

        assertThat(keeping.enter(OURS, US)).isEqualTo(new Outcome.OtherContent<>());
        assertThat(keeping.find("n").orElseThrow().content()).isEqualTo(THEIRS);
    }

    @Test
    void takesWhatSomebodyElseEnteredFirstAndSaysTheSame() {
        Keeping<Note> keeping =
                contested(all -> all.putIfAbsent("n", Kept.first("n", OURS, OTHER)));

        assertThat(keeping.enter(OURS, US)).isInstanceOf(Outcome.Unchanged.class);
    }

    /// Nobody is told that nothing was stored of what was.
    @Test
    void isBusyWhereSomebodyElseWasFasterWithOneOfAllOrNothing() {
        Keeping<Note> keeping =
                contested(all -> all.putIfAbsent("n", Kept.first("n", THEIRS, OTHER)));
        Note second = new Note("o", "ours too");

        assertThatThrownBy(() -> keeping.enter(List.of(OURS, second), US, Writing.ALL_OR_NOTHING))
                .isInstanceOf(Busy.class);
        assertThat(keeping.enter(List.of(OURS, second), US, Writing.ALL_OR_NOTHING))
                .extracting(Outcome::isRefusal)
                .containsExactly(true, false);
    }

    /// Not that it is the next one: somebody else may have changed it twice.
    @Test
    void saysTheSequenceThatARecordHasSinceSomebodyElseChangedIt() {
        Keeping<Note> keeping =
                contested(all ->
                        all.computeIfPresent(
                                "n",
                                (_, it) -> it.corrected(THEIRS, OTHER).corrected(THEIRS, OTHER)));
        keeping.enter(List.of(OURS), US, Writing.WHAT_IS_GOOD);

        assertThat(keeping.correct(new Note("n", "better"), 1, US, "typo"))
                .isEqualTo(new Outcome.ChangedSince<>(3));
        assertThat(keeping.find("n").orElseThrow().content()).isEqualTo(THEIRS);
    }

    /// The answer to the first may have been lost.
    @Test
    void changesNothingBySayingTheSameAgain() {
        Keeping<Note> keeping = taking(new Turns(), false);
        keeping.enter(OURS, US);
        keeping.correct(THEIRS, 1, US, "typo");

        assertThat(keeping.correct(THEIRS, 1, US, "typo")).isInstanceOf(Outcome.Unchanged.class);
        assertThat(keeping.correct(THEIRS, 2, US, "typo")).isInstanceOf(Outcome.Unchanged.class);
        assertThat(keeping.correct(OURS, 1, US, "typo")).isEqualTo(new Outcome.ChangedSince<>(2));
        keeping.withdraw("n", 2, US, "gone");
        assertThat(keeping.withdraw("n", 2, US, "gone")).isInstanceOf(Outcome.Unchanged.class);
        assertThat(keeping.correct(THEIRS, 2, US, "typo")).isEqualTo(new Outcome.ChangedSince<>(3));
        assertThat(keeping.find("n").orElseThrow().sequence()).isEqualTo(3);
    }

    /// Nor whether it is as they want it, nor what sequence it has by now.
    @Test
    void letsNobodyChangeWhatWasHandedOnToAnother() {
        Keeping<Note> keeping = taking(new Turns(), false);
        keeping.enter(OURS, US);
        keeping.correct(THEIRS, 1, US, "handed on");

        assertThat(keeping.withdraw("n", 2, ONLY_OURS, "gone")).isEqualTo(new Outcome.NotFound<>());
        assertThat(keeping.withdraw("n", 1, ONLY_OURS, "gone")).isEqualTo(new Outcome.NotFound<>());
        assertThat(keeping.correct(OURS, 2, ONLY_OURS, "back")).isEqualTo(new Outcome.NotFound<>());
        assertThat(keeping.correct(THEIRS, 2, ONLY_OURS, "so")).isEqualTo(new Outcome.NotFound<>());
        assertThat(keeping.withdraw("n", 2, ONLY_OURS, "")).isEqualTo(new Outcome.NotFound<>());
        assertThat(keeping.find("n").orElseThrow())
                .returns(THEIRS, Kept::content)
                .returns(2L, Kept::sequence);
    }

    @Test
    void findsNothingToChangeOnceItIsHandedOnMeanwhile() {
        Keeping<Note> keeping =
                contested(all -> all.computeIfPresent("n", (_, it) -> it.corrected(THEIRS, OTHER)));
        keeping.enter(OURS, US);

        assertThat(keeping.withdraw("n", 1, ONLY_OURS, "gone")).isEqualTo(new Outcome.NotFound<>());
        assertThat(keeping.find("n").orElseThrow().withdrawn()).isFalse();
    }

    private static Keeping<Note> taking(Turns turns, boolean countedBy) {
        return new Keeping<>(
                new NoteSort(countedBy),
                new ContestedRecords<>(_ -> {}),
                turns,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /// What others count by changes under nobody who looks at it to write by it.
    @Test
    void changesWhatOthersCountByWhileNobodyWritesByIt() {
        Turns turns = new Turns(Duration.ofMillis(50));
        Keeping<Note> counted = taking(turns, true);
        counted.enter(OURS, US);

        elsewhere(
                turns::beside,
                () -> {
                    assertThatThrownBy(() -> counted.correct(THEIRS, 1, US, "typo"))
                            .isInstanceOf(Busy.class);
                    assertThatThrownBy(() -> counted.withdraw("n", 1, US, "gone"))
                            .isInstanceOf(Busy.class);
                    assertThat(counted.enter(new Note("o", "another"), US))
                            .isInstanceOf(Outcome.Recorded.class);
                });
        assertThat(counted.correct(THEIRS, 1, US, "typo")).isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    void writesNothingWhileSomebodyChangesWhatItCountsBy() {
        Turns turns = new Turns(Duration.ofMillis(50));
        Keeping<Note> keeping = taking(turns, false);

        elsewhere(
                turns::alone,
                () -> assertThatThrownBy(() -> keeping.enter(OURS, US)).isInstanceOf(Busy.class));
        assertThat(keeping.enter(OURS, US)).isInstanceOf(Outcome.Recorded.class);
    }

    /// Meanwhile another thread has its turn.
    private static void elsewhere(Consumer<Supplier<Boolean>> turn, Runnable meanwhile) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() ->
                        turn.accept(() -> {
                            begun.countDown();
                            return awaited(over);
                        }));
        assertThat(awaited(begun)).isTrue();
        try {
            meanwhile.run();
        } finally {
            over.countDown();
            other.join();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    @Test
    void remembersNoHistoryOfWhatIsLookedUp() {
        Keeping<Note> keeping = contested(_ -> {});
        keeping.enter(OURS, US);
        keeping.correct(THEIRS, 1, US, "typo");

        assertThat(keeping.all()).singleElement().returns(List.of(), Kept::history);
        assertThat(keeping.find("n").orElseThrow().history()).hasSize(1);
    }
}
