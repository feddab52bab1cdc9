package org.tumar.partners.recording;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Busy;
import org.tumar.kit.records.Change;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Records;
import org.tumar.kit.records.Sending;
import org.tumar.partners.recording.Outcome.Changed;
import org.tumar.partners.recording.Outcome.ChangedSince;
import org.tumar.partners.recording.Outcome.Entered;
import org.tumar.partners.recording.Outcome.NotFound;
import org.tumar.partners.recording.Outcome.OtherContent;
import org.tumar.partners.recording.Outcome.Unchanged;

/// Changes records of one kind. Each change is sent on with the record itself.
public final class Recording<T> {

    /// Whoever is slower sees what the other wrote at the next try, and mostly needs no third.
    private static final int TRIES = 5;

    private final Records<T> records;
    private final Function<Kept<T>, Sending<?>> told;
    private final Consumer<Kept<T>> wrote;
    private final Clock clock;

    /// @param told what others hear of a record
    /// @param wrote is shown what was written
    public Recording(
            Records<T> records,
            Function<Kept<T>, Sending<?>> told,
            Consumer<Kept<T>> wrote,
            Clock clock) {
        this.records = records;
        this.told = told;
        this.wrote = wrote;
        this.clock = clock;
    }

    /// A record as it is kept.
    public Optional<Kept<T>> find(String id) {
        return records.find(id);
    }

    /// Enters what is new; what is there already stays as it is.
    ///
    /// @param entries by id
    /// @throws Busy where some can still not be written after several tries; what was written is
    ///   unchanged when it is sent again
    public Map<String, Outcome<T>> enter(Map<String, T> entries, String by) {
        Map<String, Outcome<T>> outcomes = new HashMap<>();
        Set<String> left = entries.keySet();
        for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
            left = tried(left, entries, by, outcomes);
        }
        if (!left.isEmpty()) {
            throw new Busy();
        }
        return outcomes;
    }

    /// @param outcomes where what came of them goes
    /// @return the ids of those that somebody else was faster with
    private Set<String> tried(
            Set<String> ids, Map<String, T> entries, String by, Map<String, Outcome<T>> outcomes) {
        Map<String, Kept<T>> known = records.find(ids);
        List<Change<T>> changes = new ArrayList<>();
        for (String id : ids) {
            Kept<T> there = known.get(id);
            if (there == null) {
                changes.add(first(id, entries, by));
            } else {
                outcomes.put(id, known(there, entries.get(id)));
            }
        }
        Set<String> lost = write(changes);
        changes.stream()
                .map(Change::next)
                .filter(it -> !lost.contains(it.id()))
                .forEach(it -> outcomes.put(it.id(), new Entered<>(it)));
        return lost;
    }

    private Change<T> first(String id, Map<String, T> entries, String by) {
        T content = entries.get(id);
        if (content == null) {
            throw new IllegalStateException("an entry without content");
        }
        Kept<T> next = Kept.first(id, content, new Authorship(by, clock.instant(), null));
        return Change.first(next, Optional.of(told.apply(next)));
    }

    /// What would come of entering that beside what is there.
    public static <T> Outcome<T> known(Kept<T> there, @Nullable T content) {
        return !there.withdrawn() && there.content().equals(content)
                ? new Unchanged<>(there)
                : new OtherContent<>();
    }

    /// Those that there are, by id.
    public Map<String, Kept<T>> find(Set<String> ids) {
        return records.find(ids);
    }

    /// Puts a record right. One that was withdrawn counts again.
    ///
    /// @param sequence of what is put right
    /// @param mine which records the caller may change
    /// @throws Busy where it can still not be written after several tries
    public Outcome<T> correct(
            String id,
            long sequence,
            Predicate<T> mine,
            UnaryOperator<T> correction,
            String by,
            String reason) {
        return change(
                id,
                sequence,
                mine,
                it -> !it.withdrawn() && it.content().equals(correction.apply(it.content())),
                it -> it.corrected(correction.apply(it.content()), authorship(by, reason)));
    }

    /// Takes a record back: it counts no longer, and can still be read.
    ///
    /// @throws Busy where it can still not be written after several tries
    public Outcome<T> withdraw(
            String id, long sequence, Predicate<T> mine, String by, String reason) {
        return change(
                id, sequence, mine, Kept::withdrawn, it -> it.withdrawn(authorship(by, reason)));
    }

    private Authorship authorship(String by, String reason) {
        return new Authorship(by, clock.instant(), reason);
    }

    /// The same change sent twice changes nothing the second time.
    private Outcome<T> change(
            String id,
            long sequence,
            Predicate<T> mine,
            Predicate<Kept<T>> isSo,
            UnaryOperator<Kept<T>> change) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Outcome<T>> outcome = tried(id, sequence, mine, isSo, change);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new Busy();
    }

    /// Empty where somebody else was faster.
    private Optional<Outcome<T>> tried(
            String id,
            long sequence,
            Predicate<T> mine,
            Predicate<Kept<T>> isSo,
            UnaryOperator<Kept<T>> change) {
        Kept<T> there = records.find(id).orElse(null);
        if (there == null || !mine.test(there.content())) {
            return Optional.of(new NotFound<>());
        }
        if (Kept.isRepeat(there.sequence(), sequence) && isSo.test(there)) {
            return Optional.of(new Unchanged<>(there));
        }
        if (there.sequence() != sequence) {
            return Optional.of(new ChangedSince<>(there.sequence()));
        }
        Kept<T> next = change.apply(there);
        boolean lost =
                !write(List.of(Change.of(there, next, Optional.of(told.apply(next))))).isEmpty();
        return lost ? Optional.empty() : Optional.of(new Changed<>(next));
    }

    private Set<String> write(List<Change<T>> changes) {
        Set<String> lost = changes.isEmpty() ? Set.of() : records.write(changes);
        changes.stream().map(Change::next).filter(it -> !lost.contains(it.id())).forEach(wrote);
        return lost;
    }
}
