package org.tumar.campaigns.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.campaigns.call.Switchboard.HOTLINE;
import static org.tumar.campaigns.call.Switchboard.by;
import static org.tumar.campaigns.call.Switchboard.call;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.tumar.campaigns.record.Outcome;
import org.tumar.campaigns.record.Writing;
import org.tumar.kit.records.Kept;
import org.tumar.servicetest.TestMongo;

/// Whatever is entered, corrected, moved and withdrawn, and wherever the process dies in between:
/// once it is there again, each call counts once, on the day that it says.
class CallsPropertyTests {

    private static final TestMongo MONGO = TestMongo.start();

    @AfterContainer
    static void close() {
        MONGO.close();
    }

    enum Kind {
        ENTER,
        CORRECT,
        WITHDRAW
    }

    /// @param dieAfter so many writes; more than it takes: not at all
    record Step(Kind kind, String id, int day, int dieAfter) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.ENTER, Kind.CORRECT, Kind.CORRECT, Kind.WITHDRAW),
                        Arbitraries.of("a", "b"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 5))
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    @Property(tries = 60)
    void eachCallCountsOnceOnItsDay(@ForAll("steps") List<Step> steps) {
        try (Switchboard board = new Switchboard(MONGO)) {
            steps.forEach(it -> take(board, it));
            board.start();
            assertThat(board.settleAll()).isEmpty();

            Map<LocalDate, Long> expected = new TreeMap<>();
            for (String id : List.of("a", "b")) {
                board.calls()
                        .find("h", id)
                        .filter(it -> !it.withdrawn())
                        .ifPresent(it -> expected.merge(it.content().day(), 1L, Long::sum));
            }
            assertThat(board.counts()).isEqualTo(expected);
        }
    }

    /// What was answered holds, whatever happens later to others.
    @Property(tries = 60)
    void whatWasAnsweredHolds(@ForAll("steps") List<Step> steps) {
        try (Switchboard board = new Switchboard(MONGO)) {
            Map<String, Kept<Call>> answered = new HashMap<>();
            for (Step step : steps) {
                if (take(board, step) instanceof Outcome.Recorded<Call>(Kept<Call> kept)) {
                    answered.put(step.id(), kept);
                }
                answered.forEach((id, kept) -> {
                    Kept<Call> now = board.calls().find("h", id).orElseThrow();
                    assertThat(now.sequence()).isGreaterThanOrEqualTo(kept.sequence());
                    if (now.sequence() == kept.sequence()) {
                        assertThat(now.content()).isEqualTo(kept.content());
                    }
                });
            }
        }
    }

    private static Outcome<Call> take(Switchboard board, Step step) {
        long sequence = board.calls().find("h", step.id()).map(Kept::sequence).orElse(1L);
        board.dieAfter(step.dieAfter());
        try {
            return taken(board.calls(), step, sequence);
        } catch (Switchboard.Died _) {
            board.start();
            return new Outcome.NotFound<>();
        }
    }

    private static Outcome<Call> taken(Calls calls, Step step, long sequence) {
        var body = call(step.id(), "2026-03-0" + step.day(), "documents");
        return switch (step.kind()) {
            case ENTER ->
                    calls.enter(HOTLINE, List.of(body), "operator", Writing.WHAT_IS_GOOD)
                            .getFirst();
            case CORRECT -> calls.correct(HOTLINE, body, sequence, by("checked"));
            case WITHDRAW -> calls.withdraw(HOTLINE, step.id(), sequence, by("not a call"));
        };
    }
}
