package org.tumar.gateway.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.SetArbitrary;

class OfficeMemoryPropertyTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIVE = Duration.ofSeconds(2);
    private static final Set<String> CODES = Set.of("P", "Q", "R");

    /// What may happen to an office's line.
    sealed interface Step {
        /// It answers a question about some programmes.
        record Answer(Set<String> asked, Set<String> holds, int revision) implements Step {}

        /// It answers, and nothing of programmes.
        record Greeting() implements Step {}

        record Silence() implements Step {}

        record Passing(int millis) implements Step {}

        /// The gateway starts again.
        record Restart() implements Step {}
    }

    /// What the office said last of one programme: its answer's tag, or that it holds no such one.
    private record Statement(Optional<String> tag, Instant at, long mark) {}

    /// The memory, and beside it what it has to remember.
    private static final class Run {

        private final Map<String, Statement> statements = new HashMap<>();
        private final LastGood lastGood = new MemoryLastGood();
        private long nanos;
        private OfficeMemory memory = memory();

        private OfficeMemory memory() {
            return new OfficeMemory(
                    new Office("KZ", Optional.of("KZ"), "KZ", URI.create("http://localhost")),
                    lastGood,
                    LIVE,
                    () -> nanos);
        }

        private Instant clock() {
            return START.plusNanos(nanos);
        }

        private void take(Step step) {
            switch (step) {
                case Step.Answer answer -> answered(answer);
                case Step.Greeting _ -> memory.met(nanos, clock());
                case Step.Silence _ -> memory.missed(Health.DOWN);
                case Step.Passing(int millis) -> nanos += Duration.ofMillis(millis).toNanos();
                case Step.Restart _ -> restarted();
            }
        }

        private void answered(Step.Answer answer) {
            Question question = new Question.Some(new TreeSet<>(answer.asked()));
            List<ProgrammeReport> reports =
                    answer.holds().stream()
                            .filter(answer.asked()::contains)
                            .map(it -> Reports.of(it, "" + answer.revision()))
                            .toList();
            memory.heard(
                    question,
                    nanos,
                    clock(),
                    new AnswerJson.Read(List.copyOf(answer.holds()), reports));
            CODES.forEach(it -> said(answer, it));
        }

        private void said(Step.Answer answer, String code) {
            if (!answer.holds().contains(code)) {
                statements.put(code, new Statement(Optional.empty(), clock(), nanos));
            } else if (answer.asked().contains(code)) {
                Optional<String> tag = Optional.of("" + answer.revision());
                statements.put(code, new Statement(tag, clock(), nanos));
            } else {
                statements.computeIfPresent(
                        code, (_, before) -> before.tag().isPresent() ? before : null);
            }
        }

        private void restarted() {
            memory = memory();
            statements.replaceAll((_, it) -> new Statement(it.tag(), it.at(), Uptime.NEVER));
        }

        private void compare(String code) {
            Question question = Question.programme(code);
            long needed = memory.needed(question, nanos);
            Said said = memory.look(question, needed).standing().of(code);
            Statement last = statements.get(code);
            if (last == null) {
                assertThat(said).isEqualTo(Said.NOTHING);
                return;
            }
            assertThat(said.asOf()).contains(last.at());
            assertThat(said.report().map(it -> it.body().tag())).isEqualTo(last.tag());
            assertThat(said.freshness())
                    .isEqualTo(last.mark() >= needed ? Freshness.LIVE : Freshness.STALE);
        }
    }

    @Property
    void datesEachStatementByWhenTheOfficeLastMadeIt(@ForAll("steps") List<Step> steps) {
        Run run = new Run();
        for (Step step : steps) {
            run.take(step);
            CODES.forEach(run::compare);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.oneOf(
                        answers(),
                        Arbitraries.integers().between(1, 3_000).map(Step.Passing::new),
                        Arbitraries.of(new Step.Greeting(), new Step.Silence(), new Step.Restart()))
                .list()
                .ofMaxSize(20);
    }

    private static Arbitrary<Step> answers() {
        return Combinators.combine(
                        codes().ofMinSize(1), codes(), Arbitraries.integers().between(1, 2))
                .as(Step.Answer::new);
    }

    private static SetArbitrary<String> codes() {
        return Arbitraries.of(CODES).set();
    }
}
