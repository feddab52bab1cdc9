package org.tumar.campaigns.record;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.input.Faults;
import org.tumar.campaigns.input.Missing;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Change;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;
import org.tumar.kit.records.Records;

/// The use cases of one sort of records.
public final class Keeping<B extends Record> {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int TRIES = 5;

    private final Sort<B> sort;
    private final Records<B> records;
    private final Mirror<B, Kept<B>> mirror;
    private final Clock clock;

    public Keeping(Sort<B> sort, Records<B> records, Clock clock) {
        this(sort, records, mirror(records, clock), clock);
    }

    /// @param mirror of the same records, for those who are needed to make the sort
    public Keeping(Sort<B> sort, Records<B> records, Mirror<B, Kept<B>> mirror, Clock clock) {
        this.sort = sort;
        this.records = records;
        this.mirror = mirror;
        this.clock = clock;
    }

    public static <B> Mirror<B, Kept<B>> mirror(Records<B> records, Clock clock) {
        return new Mirror<>(records, Kept::withoutHistory, clock, FRESH);
    }

    /// The same for those who look records up while they check others; without histories.
    public Mirror<B, Kept<B>> mirror() {
        return mirror;
    }

    public Sort<B> sort() {
        return sort;
    }

    public Optional<Kept<B>> find(String id) {
        return records.find(id);
    }

    /// Every record, withdrawn ones too, without what it said before.
    public Collection<Kept<B>> all() {
        return mirror.all();
    }

    /// What is wrong with a record, by itself.
    private Faults faults(B body) {
        Faults faults = new Faults();
        Missing.check(body, faults);
        sort.check(body, faults);
        return faults;
    }

    public Outcome<B> enter(B body, String by) {
        return enter(List.of(body), by, Writing.WHAT_IS_GOOD).getFirst();
    }

    /// @return one outcome for each, in the same order
    /// @throws Busy where others are faster time and again, or had other content of what was to be
    ///   stored as a whole; what was stored is unchanged when it is sent again
    public List<Outcome<B>> enter(List<B> bodies, String by, Writing writing) {
        List<@Nullable Outcome<B>> outcomes = tried(bodies, by, writing);
        boolean contested = outcomes.contains(null);
        for (int i = 1; i < TRIES && outcomes.contains(null); i++) {
            outcomes = tried(bodies, by, writing);
        }
        List<Outcome<B>> all = new ArrayList<>();
        for (@Nullable Outcome<B> outcome : outcomes) {
            if (outcome == null) {
                throw new Busy();
            }
            all.add(outcome);
        }
        if (contested && !writing.stores(all)) {
            throw new Busy();
        }
        return all;
    }

    /// Null where somebody else was faster.
    private List<@Nullable Outcome<B>> tried(List<B> bodies, String by, Writing writing) {
        Map<String, Kept<B>> known =
                new HashMap<>(
                        records.find(
                                bodies.stream()
                                        .map(sort::id)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList()));
        Map<String, Change<B>> changes = new HashMap<>();
        List<Outcome<B>> outcomes =
                bodies.stream().map(it -> judged(it, by, known, changes)).toList();
        Set<String> lost =
                writing.stores(outcomes) ? write(List.copyOf(changes.values())) : Set.of();
        List<@Nullable Outcome<B>> tried = new ArrayList<>(outcomes);
        if (!lost.isEmpty()) {
            tried.replaceAll(it ->
                    it instanceof Outcome.Recorded<B>(var kept) && lost.contains(kept.id())
                            ? null
                            : it);
        }
        return tried;
    }

    private Outcome<B> judged(
            B body, String by, Map<String, Kept<B>> known, Map<String, Change<B>> changes) {
        Faults faults = faults(body);
        if (!faults.isEmpty()) {
            return new Outcome.Bad<>(faults.all());
        }
        Optional<Kept<B>> before = Optional.ofNullable(known.get(sort.id(body)));
        B complete = sort.complete(body, before.map(Kept::content));
        if (before.isPresent()) {
            Kept<B> there = before.get();
            return !there.withdrawn() && there.content().equals(complete)
                    ? new Outcome.Unchanged<>(there)
                    : new Outcome.OtherContent<>();
        }
        Kept<B> first =
                Kept.first(sort.id(body), complete, new Authorship(by, clock.instant(), null));
        known.put(first.id(), first);
        changes.put(first.id(), Change.first(first, sort.sending(first)));
        return new Outcome.Recorded<>(first);
    }

    private Set<String> write(List<Change<B>> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        Set<String> lost = records.write(changes);
        changes.stream()
                .map(Change::next)
                .filter(it -> !lost.contains(it.id()))
                .forEach(mirror::wrote);
        return lost;
    }

    /// @param sequence of what was looked at
    public Outcome<B> correct(B body, long sequence, Authorship authorship) {
        Faults faults = faults(body);
        faults.text("reason", authorship.reason());
        records.find(sort.id(body)).ifPresent(it -> sort.checkChange(it.content(), body, faults));
        if (!faults.isEmpty()) {
            return new Outcome.Bad<>(faults.all());
        }
        return change(
                sort.id(body),
                sequence,
                it -> it.corrected(sort.complete(body, Optional.of(it.content())), authorship));
    }

    public Outcome<B> withdraw(String id, long sequence, Authorship authorship) {
        Faults faults = new Faults();
        faults.text("reason", authorship.reason());
        records.find(id).ifPresent(it -> sort.checkWithdrawal(it.content(), faults));
        return faults.isEmpty()
                ? change(id, sequence, it -> it.withdrawn(authorship))
                : new Outcome.Bad<>(faults.all());
    }

    private Outcome<B> change(String id, long sequence, UnaryOperator<Kept<B>> how) {
        Optional<Kept<B>> before = records.find(id);
        if (before.isEmpty()) {
            return new Outcome.NotFound<>();
        }
        Kept<B> there = before.get();
        if (there.sequence() != sequence) {
            return new Outcome.ChangedSince<>(there.sequence());
        }
        Kept<B> next = how.apply(there);
        return write(List.of(Change.of(there, next, sort.sending(next)))).isEmpty()
                ? new Outcome.Recorded<>(next)
                : change(id, sequence, how);
    }
}
