package org.tumar.indicators.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tumar.indicators.Fixtures.CLOCK;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.claim;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.holding;
import static org.tumar.indicators.Fixtures.indicator;
import static org.tumar.indicators.Fixtures.row;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.CalendarFigureBody;
import org.tumar.contracts.indicators.DiscrepancyBody;
import org.tumar.contracts.indicators.DiscrepancyKind;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Arithmetic;
import org.tumar.figures.Value;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.fact.Counting;
import org.tumar.indicators.fact.FactFixtures;
import org.tumar.indicators.fact.MemoryFacts;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Committed.Commit;
import org.tumar.indicators.figure.Draft;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.ForwardingProgrammes;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.programme.Office;

class AnswersTests {

    private static final Office OFFICE = new Office("KZ", Fixtures.REGION);
    private static final ProgrammeBody DEFINITION =
            definition(
                    "KZ",
                    indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ"),
                    indicator("1.2", Unit.COUNT, Aggregation.SUM, "KZ"));

    private final Store store = new Store();
    private final Ledger ledger = new Ledger(store, Duration.ofSeconds(5), this::follow);
    private final Counting counting = FactFixtures.counting(new MemoryFacts(), store, ledger);
    private final Answers answers = fresh();

    /// Counts how often a whole programme is read.
    private static final class Store extends ForwardingProgrammes {

        private final AtomicInteger reads = new AtomicInteger();

        Store() {
            super(new MemoryProgrammes());
        }

        @Override
        public Optional<Holding> find(String code) {
            reads.incrementAndGet();
            return super.find(code);
        }
    }

    @Test
    void readsNothingForTheAnswerAfterAFirstImport() {
        commit(0, Optional.of(DEFINITION), sheets("5", "6"));

        assertThat(answers.answer(Set.of(CODE)).programmes()).hasSize(1);
        assertThat(store.reads).hasValue(0);
    }

    @Test
    void goesOnFromTheAnswerBeforeAndAnswersAsIfReckonedAnew() {
        commit(0, Optional.of(DEFINITION), sheets("5", "6"));
        ProgrammeAnswerBody before = answer(answers);

        commit(1, Optional.empty(), List.of(corrected("9")));

        ProgrammeAnswerBody after = answer(answers);
        assertThat(store.reads).hasValue(0);
        assertThat(after).isEqualTo(answer(fresh()));
        assertThat(after.figures()).isNotEqualTo(before.figures());
        assertThat(after.tag()).isNotEqualTo(before.tag());
    }

    @Test
    void reckonsTheApprovedAnswerOnceAndGoesOnFromItToo() {
        commit(0, Optional.of(DEFINITION), sheets("5", "6"));
        ProgrammeAnswerBody before = approved(answers);
        int reads = store.reads.get();

        commit(1, Optional.empty(), List.of(corrected("7")));

        ProgrammeAnswerBody after = approved(answers);
        assertThat(store.reads).hasValue(reads);
        assertThat(after.figures()).isEqualTo(before.figures());
        assertThat(after).isEqualTo(approved(fresh()));
        assertThat(after.tag()).isNotEqualTo(answer(answers).tag());
        assertThat(after.figures()).isNotEqualTo(answer(answers).figures());
    }

    private Answers fresh() {
        return new Answers(OFFICE, store, counting, CLOCK, 4);
    }

    private void follow(Commit commit) {
        answers.follow(commit);
    }

    private static ProgrammeAnswerBody approved(Answers answers) {
        return answers.answer(new Question(Set.of(CODE), Showing.APPROVED, _ -> true))
                .programmes()
                .getFirst();
    }

    @Test
    void tellsInItsTagByWhichArithmeticItReckoned() {
        commit(0, Optional.of(DEFINITION), sheets("5", "6"));

        assertThat(answer(answers).tag())
                .startsWith(store.heads().getFirst().stamp())
                .endsWith("@" + Arithmetic.VERSION);
    }

    @Test
    void goesOnFromTheAnswerBeforeWhereSomethingElseIsCounted() {
        commit(0, Optional.of(derived(FigureSource.REPORTED)), sheets("5", "6"));
        ProgrammeAnswerBody before = answer(answers);

        FactFixtures.train(counting, "T1", 1, "2025-03-10", 12);

        ProgrammeAnswerBody after = answer(answers);
        assertThat(store.reads).hasValue(0);
        assertThat(after).isEqualTo(answer(fresh()));
        assertThat(after.tag()).isNotEqualTo(before.tag());
        assertThat(counted(before, "Y1")).isEqualTo(MeasureStatus.NOT_REPORTED);
        assertThat(counted(after, "Y1")).isEqualTo(MeasureStatus.KNOWN);
        assertThat(after.figures().get(1)).isSameAs(before.figures().get(1));
        assertThat(after.discrepancies())
                .filteredOn(it -> it.kind() == DiscrepancyKind.REPORTED_VS_DERIVED)
                .extracting(DiscrepancyBody::period, DiscrepancyBody::where)
                .containsExactly(tuple("Y1", "reported by the office"));
    }

    @Test
    void keepsItsTagWhereNothingThatItShowsIsCounted() {
        commit(0, Optional.of(derived(FigureSource.REPORTED)), sheets("5", "6"));
        FactFixtures.train(counting, "T1", 1, "2025-03-10", 12);
        ProgrammeAnswerBody before = answer(answers);

        FactFixtures.join(counting, "P1", 1, "2025-03-10");
        FactFixtures.train(counting, "T1", 1, "2025-03-10", 12);

        assertThat(answer(answers)).isEqualTo(before);
    }

    @Test
    void sendsCalendarSpansOfWhatIsCountedAlone() {
        commit(0, Optional.of(derived(FigureSource.REPORTED)), sheets("5", "6"));
        assertThat(answer(answers).figures()).allMatch(it -> it.calendar() == null);

        FactFixtures.train(counting, "T1", 1, "2025-03-10", 12);

        ProgrammeAnswerBody after = answer(answers);
        assertThat(after.figures().get(1).calendar()).isNull();
        assertThat(after.figures().getFirst().calendar())
                .hasSize(2 + 5 + 15)
                .filteredOn(it -> it.derived().value().signum() > 0)
                .extracting(CalendarFigureBody::span)
                .containsExactly("2025", "2025-Q1", "2025-03");
    }

    @Test
    void showsInTheApprovedViewWhatIsCountedWhereThatIsTheActual() {
        commit(0, Optional.of(derived(FigureSource.REPORTED)), sheets("5", "6"));
        FactFixtures.train(counting, "T1", 1, "2025-03-10", 12);
        assertThat(approved(answers).figures().getFirst().spans())
                .allMatch(it -> it.derived() == null);

        commit(
                store.heads().getFirst().revision(),
                Optional.of(derived(FigureSource.DERIVED)),
                List.of());

        SpanFigureBody year = approved(answers).figures().getFirst().spans().get(1);
        assertThat(year.actual().value()).isEqualByComparingTo("12");
        assertThat(year.derived()).isEqualTo(year.actual());
        assertThat(year.reported().status()).isEqualTo(MeasureStatus.NOT_REPORTED);
    }

    private static MeasureStatus counted(ProgrammeAnswerBody answer, String span) {
        return answer.figures().getFirst().spans().stream()
                .filter(it -> it.span().equals(span))
                .map(SpanFigureBody::derived)
                .map(MeasureBody::status)
                .findFirst()
                .orElseThrow();
    }

    private static ProgrammeBody derived(FigureSource source) {
        return definition(
                "KZ",
                FactFixtures.indicator("1.1", source, "partners.people-trained"),
                indicator("1.2", Unit.COUNT, Aggregation.SUM, "KZ"));
    }

    private static ProgrammeAnswerBody answer(Answers answers) {
        return answers.answer(Set.of(CODE)).programmes().getFirst();
    }

    private void commit(long base, Optional<ProgrammeBody> definition, List<Sheet> sheets) {
        Head before = store.heads().stream().findFirst().orElseGet(() -> new Head(CODE, 0, ""));
        Draft draft = new Draft(CODE, base, store.reserve(CODE), new Change(definition, sheets));
        store.stage(draft);
        Head after = store.commit(draft).orElseThrow();
        answers.follow(new Commit(before, after, draft.change()));
    }

    private Sheet corrected(String value) {
        FigureRowBody row = row("1.2", "Y1", RowMeasure.ACTUAL, value);
        Entry entry = new Entry(Value.parse(value, Unit.COUNT).orElseThrow(), null);
        return sheets("5", "6")
                .get(1)
                .plus(
                        Address.of(row),
                        new Version<>(
                                2,
                                Optional.of(entry),
                                new Authorship(Fixtures.AT, "tests", "a test", Origin.CORRECTION),
                                State.SUBMITTED));
    }

    private static List<Sheet> sheets(String one, String other) {
        List<FigureRowBody> rows =
                List.of(
                        row("1.1", "Y1", RowMeasure.ACTUAL, one),
                        row("1.2", "Y1", RowMeasure.ACTUAL, other));
        Holding holding =
                holding(DEFINITION, rows, List.of(claim("1.2", "KZ", "ALL", "7", "Table 1")));
        return List.of(holding.sheet("1.1"), holding.sheet("1.2"));
    }
}
