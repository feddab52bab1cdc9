package org.tumar.indicators.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.Fixtures.AT;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tumar.figures.Value;

class HistoryTests {

    @Test
    void showsNothingOfWhatNeverWas() {
        History<Entry> none = History.empty();

        assertThat(none.seen(View.CURRENT)).isEmpty();
        assertThat(none.seen(View.APPROVED)).isEmpty();
        assertThat(none.proposal()).isEmpty();
    }

    @Test
    void showsWhatWasBeforeAReturnedProposalAndNotItsSubmission() {
        History<Entry> history =
                history(
                        version(1, Origin.IMPORT, State.SUBMITTED),
                        version(2, Origin.CORRECTION, State.DRAFT),
                        version(3, Origin.SUBMISSION, State.SUBMITTED),
                        version(4, Origin.RETURN, State.RETURNED));

        assertThat(seen(history, View.CURRENT)).contains(1L);
        assertThat(seen(history, View.APPROVED)).isEmpty();
        assertThat(history.proposal()).extracting(Version::revision).containsExactly(2L, 3L, 4L);
    }

    @Test
    void staysCorrectedHoweverFarTheCorrectionComes() {
        History<Entry> history =
                history(
                        version(1, Origin.IMPORT, State.SUBMITTED),
                        version(2, Origin.CORRECTION, State.SUBMITTED),
                        version(3, Origin.APPROVAL, State.APPROVED));

        assertThat(history.isCorrected()).isTrue();
        assertThat(history.isCorrectedAfter(turn(1))).isTrue();
        assertThat(history.isCorrectedAfter(turn(2))).isFalse();
    }

    @Test
    void keepsWhatIsShownAndTheWholeProposalWhereItIsRidOfTheRest() {
        History<Entry> history =
                history(
                        version(1, Origin.IMPORT, State.SUBMITTED),
                        version(2, Origin.APPROVAL, State.APPROVED),
                        version(3, Origin.CORRECTION, State.SUBMITTED),
                        version(4, Origin.CORRECTION, State.SUBMITTED),
                        version(5, Origin.CORRECTION, State.DRAFT),
                        version(6, Origin.CORRECTION, State.DRAFT),
                        version(7, Origin.SUBMISSION, State.SUBMITTED),
                        version(8, Origin.RETURN, State.RETURNED));

        assertThat(history.latest().versions())
                .extracting(Version::revision)
                .containsExactly(2L, 4L, 6L, 7L, 8L);
        assertThat(history.outdated()).isEqualTo(3);
        assertThat(history.latest().seen(View.CURRENT)).isEqualTo(history.seen(View.CURRENT));
        assertThat(history.latest().seen(View.APPROVED)).isEqualTo(history.seen(View.APPROVED));
        assertThat(history.latest().proposal()).isEqualTo(history.proposal());
        assertThat(history.latest().after(history.putAside().versions()).versions())
                .isEqualTo(history.versions());
        assertThat(history.latest().line()).isEqualTo(history.line());
    }

    @Test
    void hasRecordedByAnInstantTheFirstOfItsVersions() {
        History<Entry> history =
                history(
                        version(1, Origin.IMPORT, State.SUBMITTED),
                        version(2, Origin.CORRECTION, State.SUBMITTED));

        assertThat(history.recordedBy(AT).versions()).isEmpty();
        assertThat(history.recordedBy(AT.plusSeconds(1)).versions()).hasSize(1);
        assertThat(history.recordedBy(AT.plusMillis(1999)).versions()).hasSize(1);
        assertThat(history.recordedBy(AT.plusSeconds(2)).versions()).isEqualTo(history.versions());
    }

    /// Only of old versions, of which is known when their owner made them, by its own clock.
    @Test
    void countsAnOldVersionOfALaterInstantAsRecordedBeforeWhatFollowsIt() {
        History<Entry> history =
                history(
                        version(5, Origin.IMPORT, State.SUBMITTED),
                        version(2, Origin.CORRECTION, State.SUBMITTED));

        assertThat(history.recordedBy(AT.plusSeconds(1)).versions()).isEmpty();
        assertThat(history.recordedBy(AT.plusSeconds(2)).versions()).hasSize(2);
    }

    private static Optional<Long> seen(History<Entry> history, View view) {
        return history.seen(view).map(Version::revision);
    }

    @SafeVarargs
    private static History<Entry> history(Version<Entry>... versions) {
        return IntStream.range(0, versions.length)
                .mapToObj(it -> versions[it])
                .reduce(History.<Entry>empty(), History::plus, (one, _) -> one);
    }

    private static Turn turn(long revision) {
        return new Turn(AT.plusSeconds(revision), "KZ", revision);
    }

    /// Of that second and revision, each of another value.
    private static Version<Entry> version(long revision, Origin origin, State state) {
        Entry entry = new Entry(new Value.Numeric(BigDecimal.valueOf(revision)), null);
        return new Version<>(
                revision,
                Optional.of(entry),
                new Authorship(AT.plusSeconds(revision), "somebody", "a test", origin),
                state,
                turn(revision),
                AT.plusSeconds(revision));
    }
}
