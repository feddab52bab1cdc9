package org.tumar.indicators.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.indicator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.contracts.indicators.event.RowsImported;
import org.tumar.figures.Value;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.Ledger.Decided;

/// What every store of programmes must hold to, under the ledger.
abstract class LedgerContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Address Y1 = new Address("Y1", RowMeasure.ACTUAL, Cell.TOTAL);
    private static final ProgrammeBody DEFINITION =
            definition(
                    "KZ",
                    indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ"),
                    indicator("1.2", Unit.COUNT, Aggregation.SUM, "KZ"));

    private Programmes programmes;
    private Ledger ledger;

    /// An empty store.
    abstract Programmes empty();

    @BeforeEach
    void open() {
        programmes = empty();
        ledger = new Ledger(programmes, PATIENCE);
    }

    @Test
    void holdsNothingAtFirst() {
        assertThat(programmes.heads()).isEmpty();
        assertThat(programmes.find(CODE)).isEmpty();
    }

    @Test
    void showsAChangeAsAWhole() {
        change(ledger, 7, "1.1", "1.2");

        Holding holding = programmes.find(CODE).orElseThrow();
        assertThat(holding.definition()).isEqualTo(DEFINITION);
        assertThat(holding.sheets().keySet()).containsExactlyInAnyOrder("1.1", "1.2");
        assertThat(value(holding, "1.1")).isEqualTo("7");
        assertThat(programmes.heads()).containsExactly(holding.head());
    }

    @Test
    void findsOneSheetAlone() {
        change(ledger, 7, "1.1", "1.2");

        assertThat(programmes.find(CODE, "1.2").orElseThrow().sheets().keySet())
                .containsExactly("1.2");
    }

    @Test
    void keepsWhatAChangeDoesNotTouch() {
        change(ledger, 7, "1.1", "1.2");
        change(ledger, 8, "1.2");

        Holding holding = programmes.find(CODE).orElseThrow();
        assertThat(value(holding, "1.1")).isEqualTo("7");
        assertThat(value(holding, "1.2")).isEqualTo("8");
        assertThat(holding.sheet("1.2").figure(Y1).versions()).hasSize(2);
    }

    @Test
    void bearsAnotherStampWithEachRevision() {
        change(ledger, 7, "1.1");
        Head before = programmes.heads().getFirst();
        change(ledger, 7, "1.1");
        Head after = programmes.heads().getFirst();

        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.stamp()).isNotEqualTo(before.stamp());
    }

    @Test
    void showsNothingOfAWriterThatDiedBeforeTheHeadMoved() {
        change(ledger, 7, "1.1", "1.2");
        Holding before = programmes.find(CODE).orElseThrow();

        assertThatThrownBy(() -> change(new Ledger(new Dying(programmes), PATIENCE), 9, "1.1"))
                .isInstanceOf(Died.class);

        assertThat(programmes.find(CODE)).contains(before);
    }

    @Test
    void showsNoProgrammeWhoseFirstWriterDied() {
        assertThatThrownBy(() -> change(new Ledger(new Dying(programmes), PATIENCE), 9, "1.1"))
                .isInstanceOf(Died.class);

        assertThat(programmes.heads()).isEmpty();
        assertThat(programmes.find(CODE)).isEmpty();
    }

    @Test
    void goesOnAfterAWriterThatDied() {
        change(ledger, 7, "1.1", "1.2");
        assertThatThrownBy(() -> change(new Ledger(new Dying(programmes), PATIENCE), 9, "1.1"))
                .isInstanceOf(Died.class);

        change(ledger, 8, "1.1");

        History<Entry> history = programmes.find(CODE).orElseThrow().sheet("1.1").figure(Y1);
        assertThat(history.versions())
                .extracting(it -> it.content().orElseThrow().value().text())
                .containsExactly("7", "8");
        assertThat(leftovers()).isZero();
    }

    @Test
    void countsAChangeAfterWhichNothingCouldBeClearedAway() {
        change(ledger, 7, "1.1", "1.2");
        assertThatThrownBy(() -> change(new Ledger(new Dying(programmes), PATIENCE), 9, "1.1"))
                .isInstanceOf(Died.class);

        change(new Ledger(new Untidy(programmes), PATIENCE), 8, "1.1");

        assertThat(value(programmes.find(CODE).orElseThrow(), "1.1")).isEqualTo("8");
        change(ledger, 9, "1.2");
        assertThat(leftovers()).isZero();
    }

    /// The sequences of what waits to be sent to an office, oldest first.
    abstract List<Long> waiting(String destination);

    @Test
    void sendsNothingOfAChangeThatIsNotVisible() {
        change(ledger, 7, "1.1");

        assertThatThrownBy(() -> send(new Ledger(new Dying(programmes), PATIENCE), "KG"))
                .isInstanceOf(Died.class);

        assertThat(waiting("KG")).isEmpty();
        change(ledger, 8, "1.1");
        assertThat(waiting("KG")).isEmpty();
        assertThat(leftovers()).isZero();
    }

    @Test
    void sendsInTheOrderOfRevisionsEachToItsOffice() {
        long first = send(ledger, "KG");
        long other = send(ledger, "UZ");
        long second = send(ledger, "KG");

        assertThat(waiting("KG")).containsExactly(first, second);
        assertThat(waiting("UZ")).containsExactly(other);
        assertThat(waiting("TJ")).isEmpty();
    }

    @Test
    void keepsItsStampWhereNobodySeesADifference() {
        change(ledger, 7, "1.1");
        Head before = programmes.heads().getFirst();

        send(ledger, "KG");

        Head after = programmes.heads().getFirst();
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.stamp()).isEqualTo(before.stamp());
    }

    @Test
    void remembersWhatItTookInWithTheSameCommit() {
        Intake intake =
                Intake.NONE
                        .receiving("REGION", 3)
                        .receiving("REGION", 5)
                        .replacing(new Turn(Fixtures.AT, "REGION", 3))
                        .with(new Turn(Fixtures.AT, "REGION", 5));
        ImportReceiptBody receipt =
                new ImportReceiptBody(
                        "KZ", CODE, false, true, 1, 2, 3, 4, List.of(), List.of(), List.of());
        ledger.change(
                CODE,
                (_, revision) ->
                        new Decided<>(
                                revision,
                                Optional.of(
                                        new Change(Optional.of(DEFINITION), List.of())
                                                .with(intake)
                                                .recording(
                                                        List.of(
                                                                Delivery.applied(
                                                                        "REGION", 5, receipt))))));

        assertThat(programmes.find(CODE).orElseThrow().intake()).isEqualTo(intake);
        assertThat(programmes.inbox(CODE).intake()).isEqualTo(intake);
        assertThat(programmes.inbox(CODE).deliveries())
                .containsExactly(Delivery.applied("REGION", 5, receipt));
    }

    @Test
    void remembersTheLastRefusalsAlsoOfWhatItDoesNotHold() {
        for (int sequence = 1; sequence <= 25; sequence++) {
            programmes.refused(CODE, List.of(Delivery.refused("REGION", sequence, "because")));
        }

        assertThat(programmes.heads()).isEmpty();
        assertThat(programmes.inbox(CODE).deliveries())
                .extracting(Delivery::sequence)
                .startsWith(6L)
                .endsWith(25L)
                .hasSize(20);
        change(ledger, 7, "1.1");
        assertThat(programmes.find(CODE)).isPresent();
    }

    @Test
    void tellsOfEveryChangeOnceItIsVisible() {
        List<Committed.Commit> heard = new ArrayList<>();
        Ledger telling = new Ledger(programmes, PATIENCE, heard::add);

        change(telling, 7, "1.1");
        telling.change(CODE, (_, _) -> new Decided<>("looked", Optional.empty()));

        assertThat(heard).extracting(it -> it.after()).isEqualTo(programmes.heads());
    }

    private static long send(Ledger ledger, String office) {
        return ledger.change(
                CODE,
                (holding, revision) ->
                        new Decided<>(
                                revision,
                                Optional.of(
                                        new Change(
                                                        holding.isPresent()
                                                                ? Optional.empty()
                                                                : Optional.of(DEFINITION),
                                                        List.of())
                                                .sending(List.of(rows(office))))));
    }

    private static Outgoing rows(String office) {
        return new Outgoing.Imported(
                new RowsImported(
                        new ImportPartBody(office, DEFINITION, List.of(), List.of()),
                        new ImportTerms(false, false, "tests", Fixtures.AT)));
    }

    /// How much lies in the store that no reader can come to.
    abstract int leftovers();

    @Test
    void losesNoneOfManyChangesAtOnce() throws Exception {
        change(ledger, 0, "1.1", "1.2");
        Ledger otherProcess = new Ledger(programmes, PATIENCE);

        List<Callable<Long>> changes =
                IntStream.rangeClosed(1, 24)
                        .<Callable<Long>>mapToObj(
                                it -> () -> change(it % 2 == 0 ? ledger : otherProcess, it, "1.1"))
                        .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Long> future : threads.invokeAll(changes)) {
                future.get();
            }
        }

        List<Version<Entry>> versions =
                programmes.find(CODE).orElseThrow().sheet("1.1").figure(Y1).versions();
        assertThat(versions)
                .extracting(it -> it.content().orElseThrow().value().text())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(0, 24).mapToObj(Integer::toString).toList());
        assertThat(versions).extracting(Version::revision).isSorted().doesNotHaveDuplicates();
        assertThat(leftovers()).isZero();
    }

    @Test
    void showsReadersBeforeOrAfterAndNeverBetween() throws Exception {
        change(ledger, 0, "1.1", "1.2");
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> writer =
                    threads.submit(() -> {
                        IntStream.rangeClosed(1, 40)
                                .forEach(it -> change(ledger, it, "1.1", "1.2"));
                        done.set(true);
                    });
            while (!done.get() && !writer.isDone()) {
                Holding holding = programmes.find(CODE).orElseThrow();
                assertThat(value(holding, "1.1")).isEqualTo(value(holding, "1.2"));
            }
            writer.get();
        }
    }

    @Test
    void givesUpWaitingForOthers() throws Exception {
        Ledger impatient = new Ledger(programmes, Duration.ofMillis(20));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> slow =
                    threads.submit(() ->
                            impatient.change(
                                    CODE,
                                    (_, _) -> {
                                        inside.countDown();
                                        await(release);
                                        return new Decided<>(0L, Optional.empty());
                                    }));
            inside.await();

            assertThatThrownBy(() -> change(impatient, 1, "1.1")).isInstanceOf(ProgrammeBusy.class);

            release.countDown();
            slow.get();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void writesNothingWhereNothingIsDecided() {
        change(ledger, 7, "1.1");
        Head before = programmes.heads().getFirst();

        ledger.change(CODE, (_, _) -> new Decided<>("looked", Optional.empty()));

        assertThat(programmes.heads()).containsExactly(before);
        change(ledger, 8, "1.1");
        assertThat(programmes.heads().getFirst().revision()).isEqualTo(before.revision() + 1);
    }

    @Test
    void tellsWhatItHadRecordedByAnInstant() {
        record(Optional.of(DEFINITION), 7, State.SUBMITTED, second(1));
        record(Optional.empty(), 8, State.SUBMITTED, second(2));

        assertThat(programmes.isRecordedBy(CODE, second(0))).isFalse();
        assertThat(programmes.recordedBy(CODE, second(0))).isEmpty();
        assertThat(programmes.isRecordedBy(CODE, second(1))).isTrue();
        assertThat(seen(programmes.recordedBy(CODE, second(1)), View.CURRENT)).contains("7");
        assertThat(seen(programmes.recordedBy(CODE, second(2)), View.CURRENT)).contains("8");
        assertThat(programmes.isRecordedBy("NONE", second(2))).isFalse();
        assertThat(programmes.recordedBy("NONE", second(2))).isEmpty();
    }

    @Test
    void keepsTheDefinitionOfThen() {
        ProgrammeBody next =
                definition("KZ", indicator("1.1", Unit.COUNT, Aggregation.LATEST, "KZ"));
        record(Optional.of(DEFINITION), 7, State.SUBMITTED, second(1));
        record(Optional.of(next), 8, State.SUBMITTED, second(2));
        record(Optional.empty(), 9, State.SUBMITTED, second(3));
        record(Optional.of(DEFINITION), 9, State.SUBMITTED, second(4));

        assertThat(List.of(1, 2, 3, 4))
                .extracting(it -> programmes.recordedBy(CODE, second(it)).orElseThrow())
                .extracting(Holding::definition)
                .containsExactly(DEFINITION, next, next, DEFINITION);
        assertThat(leftovers()).isZero();
    }

    @Test
    void showsWhatWasApprovedHoweverMuchHasComeSince() {
        record(Optional.of(DEFINITION), 0, State.APPROVED, second(0));
        record(Optional.empty(), 1, State.SUBMITTED, second(1));
        for (int value = 2; value <= 260; value++) {
            record(Optional.empty(), value, State.DRAFT, second(value));
        }

        Optional<Holding> now = programmes.find(CODE);
        assertThat(seen(now, View.APPROVED)).contains("0");
        assertThat(seen(now, View.CURRENT)).contains("1");
        assertThat(seen(programmes.recordedBy(CODE, second(0)), View.CURRENT)).contains("0");
        assertThat(seen(programmes.recordedBy(CODE, second(200)), View.CURRENT)).contains("1");
        Sheet sheet = now.orElseThrow().sheet("1.1");
        assertThat(sheet.figure(Y1).after(programmes.older(CODE, sheet, Y1)).versions())
                .extracting(it -> it.content().orElseThrow().value().text())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 260).mapToObj(Integer::toString).toList());
    }

    private static Instant second(int second) {
        return Fixtures.AT.plusSeconds(second);
    }

    private static Optional<String> seen(Optional<Holding> holding, View view) {
        return holding.flatMap(it -> it.sheet("1.1").figure(Y1).seen(view))
                .flatMap(Version::content)
                .map(it -> it.value().text());
    }

    private void record(Optional<ProgrammeBody> definition, int value, State state, Instant at) {
        ledger.change(
                CODE,
                "1.1",
                (holding, revision) ->
                        new Decided<>(
                                revision,
                                Optional.of(
                                        new Change(
                                                        definition,
                                                        List.of(
                                                                recorded(
                                                                        holding, revision, value,
                                                                        state, at)))
                                                .with(
                                                        Intake.NONE.recordedBy(
                                                                Clock.fixed(
                                                                        at, ZoneOffset.UTC))))));
    }

    private static Sheet recorded(
            Optional<Holding> holding, long revision, int value, State state, Instant at) {
        return holding.map(it -> it.sheet("1.1"))
                .orElseGet(() -> Sheet.empty("1.1"))
                .plus(
                        Y1,
                        new Version<>(
                                revision,
                                Optional.of(
                                        new Entry(
                                                Value.parse(Integer.toString(value), Unit.COUNT)
                                                        .orElseThrow(),
                                                null)),
                                new Authorship(Fixtures.AT, "tests", "a test", Origin.CORRECTION),
                                state,
                                new Turn(at, "KZ", revision),
                                at));
    }

    private static long change(Ledger ledger, int value, String... indicators) {
        return ledger.change(
                CODE,
                (holding, revision) ->
                        new Decided<>(
                                revision,
                                Optional.of(
                                        new Change(
                                                holding.isPresent()
                                                        ? Optional.empty()
                                                        : Optional.of(DEFINITION),
                                                Stream.of(indicators)
                                                        .map(it ->
                                                                next(
                                                                        holding, it,
                                                                        revision, value))
                                                        .toList()))));
    }

    private static Sheet next(
            Optional<Holding> holding, String indicator, long revision, int value) {
        Entry entry =
                new Entry(Value.parse(Integer.toString(value), Unit.COUNT).orElseThrow(), null);
        return holding.map(it -> it.sheet(indicator))
                .orElseGet(() -> Sheet.empty(indicator))
                .plus(
                        Y1,
                        new Version<>(
                                revision,
                                Optional.of(entry),
                                new Authorship(Fixtures.AT, "tests", "a test", Origin.CORRECTION),
                                State.SUBMITTED));
    }

    private static String value(Holding holding, String indicator) {
        return holding.sheet(indicator).entries().get(Y1).value().text();
    }

    private static final class Died extends RuntimeException {}

    /// A store that goes away as soon as a change is visible.
    private static final class Untidy extends ForwardingProgrammes {

        Untidy(Programmes programmes) {
            super(programmes);
        }

        @Override
        public void tidy(Draft draft) {
            throw new Died();
        }
    }

    /// A store whose writer dies when everything but the head is written.
    private static final class Dying extends ForwardingProgrammes {

        Dying(Programmes programmes) {
            super(programmes);
        }

        @Override
        public Optional<Head> commit(Draft draft) {
            throw new Died();
        }

        @Override
        public void discard(Draft draft) {
            throw new Died();
        }
    }
}
