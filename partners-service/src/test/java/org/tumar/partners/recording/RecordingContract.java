package org.tumar.partners.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.partners.event.PartnerEvents;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Busy;
import org.tumar.kit.records.Change;
import org.tumar.kit.records.Earlier;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Records;
import org.tumar.kit.records.Sending;
import org.tumar.partners.recording.Outcome.Changed;
import org.tumar.partners.recording.Outcome.ChangedSince;
import org.tumar.partners.recording.Outcome.Entered;
import org.tumar.partners.recording.Outcome.NotFound;
import org.tumar.partners.recording.Outcome.OtherContent;
import org.tumar.partners.recording.Outcome.Unchanged;

/// What holds of recording, wherever records are kept.
abstract class RecordingContract {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2014-06-01T00:00:00Z"), ZoneOffset.UTC);

    /// More often than anything is tried.
    private static final int LARGE = 100;

    private final Records<String> records = records();
    private final List<Kept<String>> wrote = new ArrayList<>();
    private final Recording<String> recording =
            new Recording<>(records, RecordingContract::told, wrote::add, CLOCK);

    /// Records of which there are none yet.
    abstract Records<String> records();

    private static Sending<?> told(Kept<String> kept) {
        return new Sending<>(
                PartnerEvents.PARTNER_RECORDED,
                kept.id(),
                new PartnerRecorded(kept.id(), kept.content(), kept.withdrawn(), List.of()));
    }

    @Test
    void entersOnceHoweverOftenItIsSent() {
        assertThat(enter("a", "one")).isInstanceOf(Entered.class);
        assertThat(enter("a", "one")).isInstanceOf(Unchanged.class);

        assertThat(wrote).hasSize(1);
        assertThat(kept("a").sequence()).isOne();
    }

    @Test
    void refusesAKnownIdWithOtherContent() {
        enter("a", "one");

        assertThat(enter("a", "two")).isInstanceOf(OtherContent.class);
        assertThat(kept("a").content()).isEqualTo("one");
    }

    @Test
    void keepsWhatWasSaidBeforeACorrection() {
        enter("a", "one");

        Outcome<String> outcome = correct("a", 1, "two");

        assertThat(outcome).isInstanceOf(Changed.class);
        assertThat(kept("a").sequence()).isEqualTo(2);
        assertThat(kept("a").history()).extracting(Earlier::content).containsExactly("one");
        assertThat(kept("a").authorship().reason()).isEqualTo("miscounted");
    }

    @Test
    void changesNothingWhereACorrectionComesTwice() {
        enter("a", "one");
        correct("a", 1, "two");

        assertThat(correct("a", 1, "two")).isInstanceOf(Unchanged.class);
        assertThat(kept("a").sequence()).isEqualTo(2);
    }

    @Test
    void refusesACorrectionOfWhatHasChangedSince() {
        enter("a", "one");
        correct("a", 1, "two");

        assertThat(correct("a", 1, "three")).isEqualTo(new ChangedSince<>(2));
        assertThat(kept("a").content()).isEqualTo("two");
    }

    @Test
    void takesBackAndStillKnowsWhatWasSaid() {
        enter("a", "one");

        assertThat(withdraw("a", 1)).isInstanceOf(Changed.class);
        assertThat(withdraw("a", 1)).isInstanceOf(Unchanged.class);
        assertThat(kept("a").withdrawn()).isTrue();
        assertThat(kept("a").history()).extracting(Earlier::content).containsExactly("one");
    }

    @Test
    void bringsBackOnlyByACorrectionWhatWasTakenBack() {
        enter("a", "one");
        withdraw("a", 1);

        assertThat(enter("a", "one")).isInstanceOf(OtherContent.class);
        assertThat(correct("a", 2, "one")).isInstanceOf(Changed.class);
        assertThat(kept("a").withdrawn()).isFalse();
    }

    @Test
    void knowsNothingOfWhatIsSomebodyElses() {
        enter("a", "one");

        assertThat(recording.correct("a", 1, _ -> false, _ -> "two", "me", "why"))
                .isEqualTo(new NotFound<>());
        assertThat(recording.withdraw("a", 1, _ -> false, "me", "why")).isEqualTo(new NotFound<>());
        assertThat(correct("none", 1, "two")).isEqualTo(new NotFound<>());
        assertThat(kept("a").sequence()).isOne();
    }

    @Test
    void decidesAgainWhereSomebodyElseWasFaster() {
        Kept<String> theirs =
                Kept.first("a", "theirs", new Authorship("them", CLOCK.instant(), null));
        Recording<String> slower =
                new Recording<>(
                        records,
                        it -> {
                            records.write(List.of(Change.first(theirs, Optional.empty())));
                            return told(it);
                        },
                        wrote::add,
                        CLOCK);

        assertThat(slower.enter(Map.of("a", "mine"), "me").get("a"))
                .isInstanceOf(OtherContent.class);
        assertThat(kept("a").content()).isEqualTo("theirs");
        assertThat(wrote).isEmpty();
    }

    @Test
    void givesUpWhereOthersAreFasterEachTime() {
        enter("a", "one");
        AtomicInteger asked = new AtomicInteger();
        Recording<String> refused =
                new Recording<>(refusing(asked), RecordingContract::told, wrote::add, CLOCK);

        assertThatThrownBy(() -> refused.enter(Map.of("b", "mine"), "me")).isInstanceOf(Busy.class);
        assertThatThrownBy(() -> refused.correct("a", 1, _ -> true, _ -> "two", "me", "why"))
                .isInstanceOf(Busy.class);
        assertThatThrownBy(() -> refused.withdraw("a", 1, _ -> true, "me", "why"))
                .isInstanceOf(Busy.class);
        assertThat(asked).hasValueLessThan(LARGE);
        assertThat(wrote).hasSize(1);
    }

    /// The same records, with which others are faster each time.
    private Records<String> refusing(AtomicInteger asked) {
        return new Records<>() {
            @Override
            public Optional<Kept<String>> find(String id) {
                return records.find(id);
            }

            @Override
            public Map<String, Kept<String>> find(Collection<String> ids) {
                return records.find(ids);
            }

            @Override
            public void scan(Consumer<Kept<String>> each) {
                records.scan(each);
            }

            @Override
            public Map<String, Long> sequences() {
                return records.sequences();
            }

            @Override
            public Set<String> write(List<Change<String>> changes) {
                if (asked.incrementAndGet() > LARGE) {
                    throw new IllegalStateException("asked for ever");
                }
                return changes.stream().map(it -> it.next().id()).collect(Collectors.toSet());
            }
        };
    }

    private Outcome<String> enter(String id, String content) {
        return recording.enter(Map.of(id, content), "me").get(id);
    }

    private Outcome<String> correct(String id, long sequence, String content) {
        return recording.correct(id, sequence, _ -> true, _ -> content, "me", "miscounted");
    }

    private Outcome<String> withdraw(String id, long sequence) {
        return recording.withdraw(id, sequence, _ -> true, "me", "entered twice");
    }

    private Kept<String> kept(String id) {
        return records.find(id).orElseThrow();
    }
}
