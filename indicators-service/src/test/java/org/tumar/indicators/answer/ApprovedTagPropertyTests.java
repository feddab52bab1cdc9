package org.tumar.indicators.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.CLOCK;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.indicator;
import static org.tumar.indicators.Fixtures.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Value;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.fact.FactFixtures;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Committed.Commit;
import org.tumar.indicators.figure.Draft;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.programme.Office;

/// Whoever sees approved figures alone learns of nothing else: not from what an office answers, and
/// not from its tags. Nor does whoever sees figures learn of drafts, and of what was returned.
class ApprovedTagPropertyTests {

    private static final Office OFFICE = new Office("KZ", Fixtures.REGION);
    private static final ProgrammeBody DEFINITION =
            definition("KZ", indicator("1.1", Unit.COUNT, Aggregation.SUM, "KZ"));
    private static final Address ADDRESS = Address.of(row("1.1", "Y1", RowMeasure.ACTUAL, "1"));
    private static final Question APPROVED =
            new Question(Set.of(CODE), Showing.APPROVED, _ -> true);

    private record Entered(State state, int value) {}

    /// An office in memory with one approved figure.
    private static final class Kazakhstan {

        private final MemoryProgrammes store = new MemoryProgrammes();
        private final Answers answers =
                new Answers(OFFICE, store, FactFixtures.nothing(store), CLOCK, 4);
        private Sheet sheet = Sheet.empty("1.1");

        Kazakhstan() {
            enter(Optional.of(DEFINITION), new Entered(State.APPROVED, 1));
        }

        void enter(Entered entered) {
            enter(Optional.empty(), entered);
        }

        private void enter(Optional<ProgrammeBody> definition, Entered entered) {
            Head before = store.heads().stream().findFirst().orElseGet(() -> new Head(CODE, 0, ""));
            long revision = store.reserve(CODE);
            sheet = sheet.plus(ADDRESS, version(revision, entered));
            Change change = new Change(definition, List.of(sheet));
            Draft draft = new Draft(CODE, before.revision(), revision, change);
            store.stage(draft);
            answers.follow(new Commit(before, store.commit(draft).orElseThrow(), change));
        }

        private static Version<Entry> version(long revision, Entered entered) {
            Value value = Value.parse(String.valueOf(entered.value()), Unit.COUNT).orElseThrow();
            return new Version<>(
                    revision,
                    Optional.of(new Entry(value, null)),
                    new Authorship(Fixtures.AT, "tests", "a test", Origin.CORRECTION),
                    entered.state());
        }

        OfficeAnswerBody approved() {
            return answers.answer(APPROVED);
        }

        OfficeAnswerBody approvedAnew() {
            return new Answers(OFFICE, store, FactFixtures.nothing(store), CLOCK, 4)
                    .answer(APPROVED);
        }

        OfficeAnswerBody current() {
            return answers.answer(Set.of(CODE));
        }

        OfficeAnswerBody currentAnew() {
            return new Answers(OFFICE, store, FactFixtures.nothing(store), CLOCK, 4)
                    .answer(Set.of(CODE));
        }

        String currentTag() {
            return current().programmes().getFirst().tag();
        }
    }

    @Property(tries = 60)
    void tellNothingOfWhatIsNotApproved(@ForAll("unapproved") List<Entered> entered) {
        Kazakhstan office = new Kazakhstan();
        OfficeAnswerBody before = office.approved();
        String tag = AnswerTag.of(before, APPROVED);

        for (Entered each : entered) {
            String current = office.currentTag();
            office.enter(each);

            assertThat(office.approved()).isEqualTo(before);
            assertThat(office.approvedAnew()).isEqualTo(before);
            assertThat(AnswerTag.of(office.approved(), APPROVED)).isEqualTo(tag);
            assertThat(office.current()).isEqualTo(office.currentAnew());
            assertThat(!office.currentTag().equals(current))
                    .as("tells those who see figures of a version that is %s", each.state())
                    .isEqualTo(each.state() == State.SUBMITTED);
        }

        office.enter(new Entered(State.APPROVED, 1_000));

        assertThat(AnswerTag.of(office.approved(), APPROVED)).isNotEqualTo(tag);
        assertThat(office.approved().programmes().getFirst().tag())
                .isNotEqualTo(before.programmes().getFirst().tag());
    }

    @Provide
    Arbitrary<List<Entered>> unapproved() {
        return Combinators.combine(
                        Arbitraries.of(State.DRAFT, State.SUBMITTED, State.RETURNED),
                        Arbitraries.integers().between(0, 900))
                .as(Entered::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
