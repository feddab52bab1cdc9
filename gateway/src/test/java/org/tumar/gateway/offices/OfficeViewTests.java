package org.tumar.gateway.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tumar.gateway.offices.OfficeMemory.Look;

class OfficeViewTests {

    private static final Question P = Question.programme("P");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIVE = Duration.ofSeconds(2);
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong nanos = new AtomicLong();
    private final OfficeMemory memory =
            new OfficeMemory(
                    new Office("KZ", Optional.of("KZ"), "KZ", URI.create("http://localhost")),
                    LastGood.NONE,
                    LIVE,
                    nanos::incrementAndGet);
    private final ProgrammeWatch watch = new ProgrammeWatch();
    private final OfficeView view =
            new OfficeView(
                    memory,
                    this::call,
                    watch,
                    new OfficeView.Pace(LIVE, Duration.ofSeconds(10), Duration.ofMillis(500)),
                    threads);

    private final List<Question> calls = new CopyOnWriteArrayList<>();
    private volatile List<String> holds = List.of("P");
    private volatile String tag = "1";
    private volatile Instant clock = NOW;
    private volatile boolean up = true;
    private volatile boolean large;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /// What a line does, without a wire.
    private OfficeView.Came call(Question question, long mark, String correlation) {
        calls.add(question);
        boolean answers = up;
        List<ProgrammeReport> reports =
                holds.stream().filter(question::asksFor).map(it -> Reports.of(it, tag)).toList();
        try {
            gate.await();
        } catch (InterruptedException ended) {
            return OfficeView.Came.NOT;
        }
        if (answers && large && question instanceof Question.Everything) {
            memory.met(mark, clock);
            return OfficeView.Came.TOO_LARGE;
        }
        if (answers) {
            memory.heard(question, mark, clock, new AnswerJson.Read(holds, reports));
        } else {
            memory.missed(Health.DOWN);
        }
        return answers ? OfficeView.Came.ANSWERED : OfficeView.Came.NOT;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private Said ask(String programme) {
        return view.ask(Question.programme(programme), nanos.get(), "test")
                .look(deadline())
                .standing()
                .of(programme);
    }

    private long deadline() {
        return nanos.get() + DEADLINE.toNanos();
    }

    private static String tag(Said said) {
        return said.report().orElseThrow().body().tag();
    }

    private void signal(String programme, String stamp) {
        view.errands().changed(List.of(new Signal("KZ", programme, stamp)));
    }

    private void awaitCalls(int number) {
        await().untilAsserted(() -> assertThat(calls).hasSize(number));
        await().until(() -> memory.signalled() instanceof Question.Doing);
    }

    @Test
    void asksOnceWithinTheLiveWindowAndOnceAfterIt() {
        assertThat(ask("P").freshness()).isEqualTo(Freshness.LIVE);
        pass(LIVE.minusMillis(10));
        assertThat(ask("P").freshness()).isEqualTo(Freshness.LIVE);
        assertThat(calls).hasSize(1);
        pass(Duration.ofMillis(20));
        assertThat(ask("P").freshness()).isEqualTo(Freshness.LIVE);
        assertThat(calls).hasSize(2);
    }

    @Test
    void showsWhatWasSignalledBeforeTheRequest() {
        ask("P");
        tag = "2";
        signal("P", "2");
        assertThat(tag(ask("P"))).isEqualTo("2");
        awaitCalls(2);
    }

    @Test
    void fetchesWhatWasSignalledWithoutARequest() {
        ask("P");
        tag = "2";
        signal("P", "2");
        await().until(() -> memory.report("P").orElseThrow().body().tag().equals("2"));
        assertThat(tag(ask("P"))).isEqualTo("2");
        assertThat(calls).hasSize(2);
    }

    @Test
    void leavesWhatWasSignalledUntilSomebodyAsks() {
        ask("P");
        pass(Duration.ofMinutes(2));
        tag = "2";
        signal("P", "2");
        view.errands().tend();
        assertThat(calls).hasSize(1);

        Said said = ask("P");
        assertThat(tag(said)).isEqualTo("2");
        assertThat(said.freshness()).isEqualTo(Freshness.LIVE);
    }

    @Test
    void isNotSatisfiedWithACallThatBeganBeforeTheSignal() {
        ask("P");
        pass(LIVE.multipliedBy(2));
        gate = new CountDownLatch(1);
        OfficeView.Asked before = view.ask(P, nanos.get(), "test");
        await().until(() -> calls.size() == 2);
        tag = "2";
        signal("P", "2");
        OfficeView.Asked after = view.ask(P, nanos.get(), "test");
        gate.countDown();

        assertThat(before.look(deadline()).standing().of("P").freshness())
                .isEqualTo(Freshness.LIVE);
        Said said = after.look(deadline()).standing().of("P");
        assertThat(tag(said)).isEqualTo("2");
        assertThat(said.freshness()).isEqualTo(Freshness.LIVE);
        awaitCalls(3);
    }

    @Test
    void saysStaleWhereTheSignalledAnswerCannotBeHad() {
        ask("P");
        up = false;
        tag = "2";
        signal("P", "2");
        Said said = ask("P");
        assertThat(tag(said)).isEqualTo("1");
        assertThat(said.freshness()).isEqualTo(Freshness.STALE);
        up = true;
        await().until(() -> {
            view.errands().tend();
            return ask("P").freshness() == Freshness.LIVE;
        });
        assertThat(tag(ask("P"))).isEqualTo("2");
    }

    @Test
    void callsNoMoreForManySignalsThanForTwo() {
        ask("P");
        gate = new CountDownLatch(1);
        IntStream.range(0, 100).forEach(it -> signal("P", "x" + it));
        await().until(() -> calls.size() == 2);
        gate.countDown();
        awaitCalls(3);
    }

    @Test
    void takesNoNoticeOfASignalOfTheAnswerThatItHas() {
        tag = "7-abc";
        ask("P");
        signal("P", "7");
        assertThat(ask("P").freshness()).isEqualTo(Freshness.LIVE);
        assertThat(calls).hasSize(1);
    }

    @Test
    void asksAgainForAnOlderSignal() {
        tag = "9";
        ask("P");
        signal("P", "3");
        assertThat(tag(ask("P"))).isEqualTo("9");
        awaitCalls(2);
    }

    /// An emptied store begins its revisions anew: the number of one says nothing of its age.
    @Test
    void believesAStoreWhoseRevisionsBeginAnew() {
        tag = "9";
        ask("P");
        tag = "1";
        signal("P", "1");
        assertThat(tag(ask("P"))).isEqualTo("1");
    }

    @Test
    void hearsOfAProgrammeThatItDidNotKnow() {
        ask("P");
        holds = List.of("P", "NEW");
        signal("NEW", "1");
        assertThat(tag(ask("NEW"))).isEqualTo("1");
        signal("NONE", "1");
        assertThat(ask("NONE").report()).isEmpty();
        assertThat(ask("NONE").freshness()).isEqualTo(Freshness.LIVE);
    }

    @Test
    void fetchesEverythingAfterMoreSignalsThanItCounts() {
        ask("P");
        gate = new CountDownLatch(1);
        view.errands()
                .changed(
                        IntStream.range(0, 3_000)
                                .mapToObj(it -> new Signal("KZ", "N" + it, "1"))
                                .toList());
        gate.countDown();
        await().until(() -> calls.contains(new Question.Everything()));
        await().until(() -> memory.signalled() instanceof Question.Doing);
    }

    @Test
    void isHeldUpByAHungOfficeBrieflyAndOnce() {
        ask("P");
        pass(LIVE.multipliedBy(2));
        gate = new CountDownLatch(1);
        assertThat(ask("P").freshness()).isEqualTo(Freshness.STALE);
        long began = System.nanoTime();
        IntStream.range(0, 100)
                .forEach(_ -> assertThat(ask("P").freshness()).isEqualTo(Freshness.STALE));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(calls).hasSize(2);
        gate.countDown();
        await().until(() -> ask("P").freshness() == Freshness.LIVE);
    }

    @Test
    void isStaleForARequestInAHurryAndForNoOther() {
        ask("P");
        pass(LIVE.multipliedBy(2));
        gate = new CountDownLatch(1);
        Look hurried = view.ask(P, nanos.get(), "hurried").look(nanos.get());
        OfficeView.Asked other = view.ask(P, nanos.get(), "other");
        gate.countDown();

        assertThat(hurried.standing().of("P").freshness()).isEqualTo(Freshness.STALE);
        assertThat(other.look(deadline()).standing().of("P").freshness()).isEqualTo(Freshness.LIVE);
        assertThat(calls).hasSize(2);
    }

    @Test
    void isAsWellAsItWasForAllButARequestInAHurry() {
        Question doing = new Question.Doing();
        view.ask(doing, nanos.get(), "test").look(deadline());
        pass(LIVE.multipliedBy(2));
        gate = new CountDownLatch(1);
        view.ask(doing, nanos.get(), "hurried").look(nanos.get());

        assertThat(memory.look(doing, nanos.get()).standing().health()).isEqualTo(Health.UP);
        gate.countDown();
    }

    @Test
    void staysLiveForTheRestWhereEverythingIsTooLarge() {
        large = true;
        view.ask(new Question.Everything(), nanos.get(), "test").look(deadline());
        for (int i = 0; i < 5; i++) {
            view.errands().tend();
        }
        assertThat(ask("P").freshness()).isEqualTo(Freshness.LIVE);
        assertThat(calls).containsExactly(new Question.Everything(), P);
        large = false;
        Look look = view.ask(new Question.Everything(), nanos.get(), "test").look(deadline());
        assertThat(look.standing().isWhole()).isTrue();
    }

    @Test
    void doesNotAskForEverythingToSeeWhetherAnOfficeIsBack() {
        up = false;
        view.ask(new Question.Everything(), nanos.get(), "test").look(deadline());
        up = true;
        pass(LIVE.multipliedBy(2));
        view.errands().tend();
        await().until(() -> calls.size() == 2);
        assertThat(calls.getLast()).isEqualTo(new Question.Doing());
    }

    @Test
    void givesAnOfficeThatNeverAnsweredItsTime() {
        gate = new CountDownLatch(1);
        OfficeView.Asked asked = view.ask(P, nanos.get(), "test");
        Thread.ofVirtual()
                .start(() -> {
                    await().pollDelay(Duration.ofMillis(200)).until(() -> true);
                    gate.countDown();
                });
        assertThat(asked.look(deadline()).standing().of("P").freshness()).isEqualTo(Freshness.LIVE);
    }

    @Test
    void survivesAFlappingOffice() {
        ask("P");
        for (int i = 0; i < 20; i++) {
            up = i % 2 == 0;
            pass(LIVE.multipliedBy(2));
            view.errands().tend();
            await().until(() -> memory.isLive(P, nanos.get() - LIVE.toNanos()) == up || !up);
            assertThat(ask("P").freshness()).isIn(Freshness.LIVE, Freshness.STALE);
        }
        up = true;
        await().until(() -> {
            view.errands().tend();
            return ask("P").freshness() == Freshness.LIVE;
        });
    }

    @Test
    void takesANewerAnswerThoughTheClockWasSetBack() {
        ask("P");
        clock = NOW.minusSeconds(3_600);
        tag = "2";
        pass(LIVE.multipliedBy(2));
        Said said = ask("P");
        assertThat(tag(said)).isEqualTo("2");
        assertThat(said.freshness()).isEqualTo(Freshness.LIVE);
        assertThat(said.asOf()).contains(clock);
    }

    @Test
    void asksAheadForWhatWasAskedLately() {
        ask("P");
        pass(LIVE.dividedBy(2).plusMillis(10));
        view.errands().tend();
        await().until(() -> calls.size() == 2);
        pass(Duration.ofSeconds(30));
        view.errands().tend();
        assertThat(calls).hasSize(2);
    }

    @Test
    void tellsWhoWatchesOnlyOfWhatIsNew() {
        ask("P");
        List<String> seen = new CopyOnWriteArrayList<>();
        Runnable end = watch.add("P", it -> seen.add(it.office()));
        pass(LIVE.multipliedBy(20));
        view.errands().tend();
        await().until(() -> calls.size() == 2);
        end.run();
        pass(LIVE.multipliedBy(20));
        view.errands().tend();
        assertThat(calls).hasSize(2);
        assertThat(seen).isEmpty();
    }
}
