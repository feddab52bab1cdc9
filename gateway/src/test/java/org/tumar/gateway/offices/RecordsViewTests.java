package org.tumar.gateway.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.campaigns.CallStatisticsBody;
import org.tumar.contracts.records.SpanBody;

/// Calls are made when a test says so, on its own thread.
class RecordsViewTests {

    private static final Duration LIVE = Duration.ofSeconds(2);
    private static final Duration BRIEF = Duration.ofMillis(150);
    private static final RecordsQuestion<CallStatisticsBody> ONE = question(1);
    private static final RecordsQuestion<CallStatisticsBody> OTHER = question(2);

    private final AtomicLong now = new AtomicLong(Duration.ofHours(1).toNanos());
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Set<RecordsQuestion<?>>> calls = new ArrayList<>();
    private final AtomicBoolean answers = new AtomicBoolean(true);
    private final RecordsMemory memory = new RecordsMemory();
    private final RecordsView view =
            new RecordsView(
                    new Office("KZ", Optional.of("KZ"), "KZ", URI.create("http://localhost")),
                    memory,
                    (questions, mark, _) -> isAnswered(questions, mark),
                    new RecordsView.Pace(LIVE, BRIEF),
                    now::get,
                    waiting::add);

    private static RecordsQuestion<CallStatisticsBody> question(int day) {
        return new RecordsQuestion<>(
                Topic.CALLS, new SpanBody(LocalDate.of(2014, 1, day), null, null));
    }

    private boolean isAnswered(Set<RecordsQuestion<?>> questions, long mark) {
        calls.add(questions);
        if (answers.get()) {
            CallStatisticsBody body =
                    new CallStatisticsBody(
                            null,
                            null,
                            calls.size(),
                            0,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of());
            questions.forEach(
                    it -> memory.heard(it, new RecordsAnswer.Given(body), mark, Instant.EPOCH));
        }
        return answers.get();
    }

    private RecordsView.Asked ask(RecordsQuestion<?>... questions) {
        return view.ask(Set.of(questions), now.get(), "test");
    }

    private void makeCalls() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private Freshness told(RecordsView.Asked asked, RecordsQuestion<?> question) {
        return asked.tell(question).freshness();
    }

    @Test
    void tellsWhatItLandedWithHoweverMuchOthersAskMeanwhile() {
        RecordsView.Asked asked = ask(ONE);
        makeCalls();
        for (int i = 0; i < RecordsMemory.MOST; i++) {
            RecordsQuestion<?> other =
                    new RecordsQuestion<>(
                            Topic.CALLS,
                            new SpanBody(LocalDate.of(2015, 1, 1).plusDays(i), null, null));
            memory.heard(other, new RecordsAnswer.Refused("from"), now.get(), Instant.EPOCH);
        }

        assertThat(memory.isKnown(ONE)).isFalse();
        assertThat(told(asked, ONE)).isEqualTo(Freshness.LIVE);
    }

    @Test
    void asksInOneCallForAllThatIsNotLive() {
        ask(ONE);
        makeCalls();
        RecordsView.Asked both = ask(ONE, OTHER);
        makeCalls();
        pass(LIVE.plusMillis(1));
        RecordsView.Asked later = ask(ONE, OTHER);
        makeCalls();

        assertThat(calls).containsExactly(Set.of(ONE), Set.of(OTHER), Set.of(ONE, OTHER));
        assertThat(told(both, ONE)).isEqualTo(Freshness.LIVE);
        assertThat(told(both, OTHER)).isEqualTo(Freshness.LIVE);
        assertThat(told(later, ONE)).isEqualTo(Freshness.LIVE);
    }

    @Test
    void sharesACallThatIsUnderWayAndAsksForMore() {
        ask(ONE, OTHER);
        RecordsView.Asked second = ask(ONE);
        makeCalls();

        assertThat(calls).containsExactly(Set.of(ONE, OTHER));
        assertThat(told(second, ONE)).isEqualTo(Freshness.LIVE);
    }

    @Test
    void saysWhatItKnowsOfAServiceThatDoesNotAnswer() {
        ask(ONE);
        makeCalls();
        pass(LIVE.plusMillis(1));
        answers.set(false);
        RecordsView.Asked asked = ask(ONE, OTHER);
        makeCalls();
        asked.await(now.get());

        assertThat(told(asked, ONE)).isEqualTo(Freshness.STALE);
        assertThat(told(asked, OTHER)).isEqualTo(Freshness.MISSING);
    }

    /// Whoever waits for the call that is not made here waits that long.
    @Test
    void isHeldUpBrieflyByAServiceThatFailedWhereItKnowsTheAnswer() {
        ask(ONE);
        makeCalls();
        pass(LIVE.plusMillis(1));
        answers.set(false);
        ask(ONE);
        makeCalls();
        long end = now.get() + Duration.ofSeconds(30).toNanos();

        long began = System.nanoTime();
        ask(ONE).await(end);

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(BRIEF.dividedBy(2), Duration.ofSeconds(10));
    }
}
