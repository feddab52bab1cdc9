package org.tumar.campaigns.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tumar.campaigns.call.Switchboard.HOTLINE;
import static org.tumar.campaigns.call.Switchboard.by;
import static org.tumar.campaigns.call.Switchboard.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.campaigns.record.Outcome;
import org.tumar.campaigns.record.Writing;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.kit.records.Busy;
import org.tumar.servicetest.TestMongo;

class CallsTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 2);

    private final Switchboard board = new Switchboard(MONGO);

    @AfterEach
    void close() {
        board.close();
    }

    private Outcome<Call> enter(CallBody call) {
        return board.calls()
                .enter(HOTLINE, List.of(call), "operator", Writing.WHAT_IS_GOOD)
                .getFirst();
    }

    private Outcome<Call> moveToSecond(long sequence) {
        return board.calls()
                .correct(HOTLINE, call("a", SECOND.toString(), "documents"), sequence, by("late"));
    }

    @Test
    void countsACallOnce() {
        assertThat(enter(call("a", "2026-03-01", "documents")))
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(enter(call("a", "2026-03-01", "documents")))
                .isInstanceOf(Outcome.Unchanged.class);
        assertThat(enter(call("a", "2026-03-02", "documents")))
                .isInstanceOf(Outcome.OtherContent.class);

        assertThat(board.counts()).isEqualTo(Map.of(FIRST, 1L));
    }

    private List<Outcome<Call>> allOrNothing(String... ids) {
        List<CallBody> calls =
                Stream.of(ids).map(it -> call(it, SECOND.toString(), "documents")).toList();
        return board.calls().enter(HOTLINE, calls, "operator", Writing.ALL_OR_NOTHING);
    }

    @Test
    void entersAllOfWhichSomeAreThere() {
        allOrNothing("a", "b");

        assertThat(allOrNothing("c", "a", "d", "b"))
                .extracting(Outcome::isRefusal)
                .containsOnly(false);
        assertThat(board.counts()).isEqualTo(Map.of(SECOND, 4L));
    }

    @Test
    void entersNoneWhereOneIsThereWithOtherContent() {
        enter(call("a", "2026-03-01", "documents"));

        assertThat(allOrNothing("b", "a", "c"))
                .extracting(Outcome::isRefusal)
                .containsExactly(false, true, false);
        assertThat(board.counts()).isEqualTo(Map.of(FIRST, 1L));
        assertThat(enter(call("b", "2026-03-03", "documents")))
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(board.counts()).isEqualTo(Map.of(FIRST, 1L, LocalDate.of(2026, 3, 3), 1L));
    }

    @Test
    void movesACallAndCountsItThere() {
        enter(call("a", "2026-03-01", "documents"));
        assertThat(moveToSecond(1)).isInstanceOf(Outcome.Recorded.class);

        assertThat(board.counts()).isEqualTo(Map.of(SECOND, 1L));
        assertThat(board.calls().find("h", "a").orElseThrow().history()).hasSize(1);
        assertThat(enter(call("a", "2026-03-02", "documents")))
                .isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void movesACallBackWhereItWas() {
        enter(call("a", "2026-03-01", "documents"));
        moveToSecond(1);
        board.calls().correct(HOTLINE, call("a", "2026-03-01", "documents"), 2, by("after all"));

        assertThat(board.counts()).isEqualTo(Map.of(FIRST, 1L));
        assertThat(board.calls().find("h", "a").orElseThrow().sequence()).isEqualTo(3);
    }

    @Test
    void seesCallsOffPastADayThatWillNotDo() {
        LocalDate third = LocalDate.parse("2026-03-03");
        breakOff("a", "2026-03-01", SECOND);
        breakOff("b", "2026-02-01", third);
        board.refuse(SECOND);

        assertThat(board.settleAll()).containsExactly("hotline h, 2026-03-01");
        assertThat(board.counts()).isEqualTo(Map.of(third, 1L));
    }

    /// Leaves a call on its way.
    private void breakOff(String id, String from, LocalDate to) {
        enter(call(id, from, "documents"));
        board.dieAfter(1);
        assertThatThrownBy(() ->
                        board.calls()
                                .correct(
                                        HOTLINE,
                                        call(id, to.toString(), "documents"),
                                        1,
                                        by("late")))
                .isInstanceOf(Switchboard.Died.class);
        board.start();
    }

    /// Dies before the call arrives, and before the day that it left knows that it has.
    @Test
    void healsAMoveThatBrokeOff() {
        for (int writes = 1; writes <= 2; writes++) {
            String id = "m" + writes;
            CallBody there = call(id, SECOND.toString(), "documents");
            enter(call(id, "2026-03-01", "documents"));
            board.dieAfter(writes);
            assertThatThrownBy(() -> board.calls().correct(HOTLINE, there, 1, by("late")))
                    .isInstanceOf(Switchboard.Died.class);
            board.start();
            assertThat(board.calls().find("h", id).orElseThrow().content().day()).isEqualTo(SECOND);
            assertThat(board.settleAll()).isEmpty();

            assertThat(board.counts()).isEqualTo(Map.of(SECOND, (long) writes));
            assertThat(board.tallies()).noneMatch(DayTally::leaving);
        }
    }

    /// It was registered for a day that it never came to.
    @Test
    void takesACallWhoseFirstEntryBrokeOff() {
        board.dieAfter(0);
        assertThatThrownBy(() -> enter(call("a", "2026-03-01", "documents")))
                .isInstanceOf(Switchboard.Died.class);
        board.start();
        assertThat(board.calls().find("h", "a")).isEmpty();
        assertThat(enter(call("a", "2026-03-02", "documents")))
                .isInstanceOf(Outcome.Recorded.class);

        assertThat(board.counts()).isEqualTo(Map.of(SECOND, 1L));
        assertThat(enter(call("a", "2026-03-02", "documents")))
                .isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void withdrawsACallAndRemembersIt() {
        enter(call("a", "2026-03-01", "documents"));
        board.calls().withdraw(HOTLINE, "a", 1, by("a test call"));

        assertThat(board.counts()).isEmpty();
        assertThat(board.calls().find("h", "a").orElseThrow().withdrawn()).isTrue();
        assertThat(enter(call("a", "2026-03-01", "documents")))
                .isInstanceOf(Outcome.OtherContent.class);
    }

    @Test
    void changesNothingThatHasChangedSince() {
        enter(call("a", "2026-03-01", "documents"));
        moveToSecond(1);

        assertThat(
                        board.calls()
                                .correct(
                                        HOTLINE, call("a", "2026-03-01", "documents"), 1, by("no")))
                .isEqualTo(new Outcome.ChangedSince<Call>(2));
    }

    /// The answer to the first may have been lost.
    @Test
    void changesNothingBySayingTheSameAgain() {
        enter(call("a", "2026-03-01", "documents"));
        moveToSecond(1);

        assertThat(moveToSecond(1)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(moveToSecond(2)).isInstanceOf(Outcome.Unchanged.class);
        board.calls().withdraw(HOTLINE, "a", 2, by("a test call"));
        assertThat(board.calls().withdraw(HOTLINE, "a", 2, by("a test call")))
                .isInstanceOf(Outcome.Unchanged.class);
        assertThat(moveToSecond(2)).isEqualTo(new Outcome.ChangedSince<Call>(3));
        assertThat(board.calls().find("h", "a").orElseThrow().sequence()).isEqualTo(3);
    }

    @Test
    void judgesWithoutStoring() {
        List<Outcome<Call>> outcomes =
                board.calls()
                        .enter(
                                HOTLINE,
                                List.of(call("a", "2026-03-01", "documents")),
                                "operator",
                                Writing.NOTHING);

        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Recorded.class);
        assertThat(board.calls().find("h", "a")).isEmpty();
        assertThat(board.counts()).isEmpty();
    }

    @Test
    void losesNothingWhereTwoProcessesWriteTheSameDays() throws InterruptedException {
        List<Calls> processes = List.of(board.other(), board.other());
        CountDownLatch done = new CountDownLatch(2);
        for (int p = 0; p < 2; p++) {
            Calls process = processes.get(p);
            int from = p * 20;
            Thread.ofVirtual()
                    .start(() -> {
                        IntStream.range(from, from + 30)
                                .forEach(it ->
                                        patiently(
                                                process,
                                                call("c" + it, "2026-03-01", "documents")));
                        done.countDown();
                    });
        }
        done.await();

        assertThat(board.counts()).isEqualTo(Map.of(FIRST, 50L));
    }

    private static void patiently(Calls process, CallBody call) {
        for (boolean busy = true; busy; ) {
            try {
                process.enter(HOTLINE, List.of(call), "operator", Writing.WHAT_IS_GOOD);
                busy = false;
            } catch (Busy _) {
                Thread.onSpinWait();
            }
        }
    }
}
