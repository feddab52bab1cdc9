package org.tumar.indicators.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.indicators.approval.ApprovalOutcome.Stepped;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.History;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.figure.View;

/// Whatever people and imports do to a figure, in whatever order: here everybody may do everything,
/// so that only the workflow itself stands between an author and an approval.
class ApprovalPropertyTests {

    private enum Deed {
        ENTER,
        DRAFT,
        SUBMIT,
        APPROVE,
        RETURN,
        IMPORT,
        APPROVERS_IMPORT,
        REPEAT;

        boolean isImport() {
            return this == IMPORT || this == APPROVERS_IMPORT || this == REPEAT;
        }
    }

    /// @param back how many seconds before now an import was made
    /// @param forth seconds until it is done
    private record Act(
            Deed deed,
            String who,
            String value,
            int back,
            int forth,
            boolean replace,
            boolean overwrite) {

        ImportTerms terms(Instant now) {
            return new ImportTerms(
                    replace, overwrite, who, now.minusSeconds(back), deed == Deed.APPROVERS_IMPORT);
        }
    }

    private record Taken(long sequence, ImportTerms terms, String value) {}

    /// An office, and what came to it.
    private static final class Course {

        private final ApprovingOffice office = new ApprovingOffice(new MemoryProgrammes());
        private final List<Taken> taken = new ArrayList<>();
        private final Map<Instant, Optional<String>> approved = new LinkedHashMap<>();

        Optional<ApprovalOutcome> act(Act act) {
            Instant now = office.clock().advance(Duration.ofSeconds(act.forth()));
            Optional<ApprovalOutcome> outcome =
                    switch (act.deed()) {
                        case ENTER -> {
                            office.enter(act.who(), act.value());
                            yield Optional.empty();
                        }
                        case DRAFT -> {
                            office.draft(act.who(), act.value());
                            yield Optional.empty();
                        }
                        case SUBMIT -> Optional.of(office.step(Step.SUBMIT, act.who()));
                        case APPROVE -> Optional.of(office.step(Step.APPROVE, act.who()));
                        case RETURN -> Optional.of(office.step(Step.RETURN, act.who()));
                        case IMPORT, APPROVERS_IMPORT -> {
                            take(new Taken(taken.size() + 2, act.terms(now), act.value()));
                            yield Optional.empty();
                        }
                        case REPEAT -> {
                            if (!taken.isEmpty()) {
                                take(taken.get(act.back() % taken.size()));
                            }
                            yield Optional.empty();
                        }
                    };
            approved.put(now, office.shown(View.APPROVED));
            return outcome;
        }

        private void take(Taken arriving) {
            taken.add(arriving);
            office.take(arriving.sequence(), arriving.terms(), arriving.value());
        }
    }

    @Property(tries = 400)
    void approvesNothingThatNobodyElseThanItsAuthorApproved(@ForAll("acts") List<Act> acts) {
        Course course = new Course();
        Set<String> authors = new HashSet<>();
        for (Act act : acts) {
            List<Version<Entry>> before = course.office.history().versions();
            Optional<ApprovalOutcome> outcome = course.act(act);
            List<Version<Entry>> after = course.office.history().versions();
            assertThat(after.subList(0, before.size())).isEqualTo(before);
            for (Version<Entry> version : after.subList(before.size(), after.size())) {
                String by = version.authorship().by();
                switch (version.authorship().origin()) {
                    case IMPORT, CORRECTION -> {
                        authors.clear();
                        authors.add(by);
                    }
                    case SUBMISSION -> authors.add(by);
                    case APPROVAL -> assertThat(authors).isNotEmpty().doesNotContain(by);
                    case RETURN -> assertThat(authors).isNotEmpty();
                }
            }
            outcome.filter(ApprovalOutcome.OwnEntry.class::isInstance)
                    .ifPresent(_ -> assertThat(authors).contains(act.who()));
        }
    }

    /// An approver's import may have said something that a correction still stands against. Where
    /// somebody else's import overwrites that correction, it is what holds, and it is approved.
    @Property(tries = 400)
    void showsApprovedWhatWasApprovedLast(@ForAll("acts") List<Act> acts) {
        Course course = new Course();
        Optional<String> approved = Optional.empty();
        Set<Optional<String>> byImports = new HashSet<>();
        for (Act act : acts) {
            Optional<String> standing = standing(course);
            if (act.deed() == Deed.APPROVERS_IMPORT) {
                byImports.add(Optional.of(act.value()));
            }
            Optional<ApprovalOutcome> outcome = course.act(act);
            Optional<String> shown = course.office.shown(View.APPROVED);
            if (act.deed() == Deed.APPROVE
                    && outcome.orElseThrow() instanceof Stepped(var receipt)
                    && receipt.moved() == 1) {
                assertThat(shown).isEqualTo(standing);
            } else if (act.deed().isImport() && !shown.equals(approved)) {
                assertThat(byImports).contains(shown);
            } else {
                assertThat(shown).isEqualTo(approved);
            }
            approved = shown;
        }
    }

    private static Optional<String> standing(Course course) {
        return course.office.history().current().map(it -> it.value().text());
    }

    @Property(tries = 400)
    void showsNoDraftAndNothingThatWasReturned(@ForAll("acts") List<Act> acts) {
        Course course = new Course();
        for (Act act : acts) {
            Optional<String> before = course.office.shown(View.CURRENT);
            Optional<ApprovalOutcome> outcome = course.act(act);
            Optional<String> after = course.office.shown(View.CURRENT);
            if (act.deed() == Deed.DRAFT) {
                assertThat(after).isEqualTo(before);
            }
            if (act.deed() == Deed.RETURN && moves(outcome)) {
                assertThat(after).isEqualTo(beforeLastEntry(course.office.history().versions()));
            }
        }
    }

    private static boolean moves(Optional<ApprovalOutcome> outcome) {
        return outcome.orElseThrow() instanceof Stepped(var receipt) && receipt.moved() == 1;
    }

    /// What was to be seen when what stands had not been entered yet.
    private static Optional<String> beforeLastEntry(List<Version<Entry>> versions) {
        List<Version<Entry>> before = new ArrayList<>(versions);
        while (!before.removeLast().authorship().origin().isEntry()) {
            assertThat(before).isNotEmpty();
        }
        return new History<>(before)
                .seen(View.CURRENT)
                .flatMap(Version::content)
                .map(it -> it.value().text());
    }

    @Property(tries = 200)
    void answersOfThePastWhatItAnsweredThen(@ForAll("acts") List<Act> acts) {
        Course course = new Course();
        Map<Instant, List<Optional<String>>> answered = new LinkedHashMap<>();
        for (Act act : acts) {
            Instant last = course.office.clock().instant();
            if (act.forth() > 0) {
                answered.put(last, shown(course, last));
                assertThat(answered.get(last))
                        .as("as of now, and as it stands")
                        .containsExactly(
                                course.office.shown(View.CURRENT),
                                course.office.shown(View.APPROVED));
            }
            course.act(act);
        }
        answered.forEach((instant, then) -> assertThat(shown(course, instant)).isEqualTo(then));
        course.approved.forEach((instant, approved) ->
                assertThat(course.office.shown(View.APPROVED, instant)).isEqualTo(approved));
    }

    private static List<Optional<String>> shown(Course course, Instant asOf) {
        return List.of(
                course.office.shown(View.CURRENT, asOf), course.office.shown(View.APPROVED, asOf));
    }

    @Property(tries = 200)
    void showsTheSameOfImportsWhoeverMayApprove(@ForAll("acts") List<Act> acts) {
        Course approvers = new Course();
        Course officers = new Course();
        for (Act act : acts) {
            if (act.deed() == Deed.APPROVERS_IMPORT || act.deed() == Deed.IMPORT) {
                approvers.act(act);
                officers.act(
                        new Act(
                                Deed.IMPORT,
                                act.who(),
                                act.value(),
                                act.back(),
                                act.forth(),
                                act.replace(),
                                act.overwrite()));
                assertThat(approvers.office.shown(View.CURRENT))
                        .isEqualTo(officers.office.shown(View.CURRENT));
            }
        }
    }

    @Property(tries = 200)
    void changesNothingByARepeatedImport(@ForAll("acts") List<Act> acts) {
        Course course = new Course();
        acts.forEach(course::act);
        List<Version<Entry>> before = course.office.history().versions();

        List.copyOf(course.taken).forEach(course::take);

        assertThat(course.office.history().versions()).isEqualTo(before);
        assertThat(before)
                .filteredOn(it -> it.authorship().origin() == Origin.APPROVAL)
                .allSatisfy(it -> assertThat(it.state().isVisible()).isTrue());
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.of("Aigul", "Bakyt", "Chinara"),
                        Arbitraries.of("1", "2", "3"),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(false)),
                                Tuple.of(1, Arbitraries.just(true))),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(false)),
                                Tuple.of(1, Arbitraries.just(true))))
                .as(Act::new)
                .list()
                .ofMaxSize(14);
    }
}
