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
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.input.Faults;
import org.tumar.campaigns.input.Missing;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Busy;
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
    private final Turns turns;
    private final Clock clock;

    public Keeping(Sort<B> sort, Records<B> records, Turns turns, Clock clock) {
        this(sort, records, mirror(records, clock), turns, clock);
    }

    /// @param mirror of the same records, for those who are needed to make the sort
    /// @param turns of all whose records count by one another
    public Keeping(
            Sort<B> sort, Records<B> records, Mirror<B, Kept<B>> mirror, Turns turns, Clock clock) {
        this.sort = sort;
        this.records = records;
        this.mirror = mirror;
        this.turns = turns;
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
    private Faults faults(B body, Optional<B> before, Writer writer) {
        Faults faults = new Faults();
        Missing.check(body, faults);
        sort.check(body, before, writer, faults);
        return faults;
    }

    public Outcome<B> enter(B body, Writer writer) {
        return enter(List.of(body), writer, Writing.WHAT_IS_GOOD).getFirst();
    }

    /// @return one outcome for each, in the same order
    /// @throws Busy where others are faster time and again, or had other content of what was to be
    ///   stored as a whole; what was stored is unchanged when it is sent again
    public List<Outcome<B>> enter(List<B> bodies, Writer writer, Writing writing) {
        return turns.beside(() -> entered(bodies, writer, writing));
    }

    private List<Outcome<B>> entered(List<B> bodies, Writer writer, Writing writing) {
        List<@Nullable Outcome<B>> outcomes = tried(bodies, writer, writing);
        boolean contested = outcomes.contains(null);
        for (int i = 1; i < TRIES && outcomes.contains(null); i++) {
            outcomes = tried(bodies, writer, writing);
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
    private List<@Nullable Outcome<B>> tried(List<B> bodies, Writer writer, Writing writing) {
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
                bodies.stream().map(it -> judged(it, writer, known, changes)).toList();
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
            B body, Writer writer, Map<String, Kept<B>> known, Map<String, Change<B>> changes) {
        Optional<Kept<B>> before = Optional.ofNullable(known.get(sort.id(body)));
        Optional<Kept<B>> same = before.filter(it -> isOwn(it, writer) && says(it, body));
        if (same.isPresent()) {
            return new Outcome.Unchanged<>(same.get());
        }
        Faults faults = faults(body, Optional.empty(), writer);
        if (!faults.isEmpty()) {
            return new Outcome.Bad<>(faults.all());
        }
        if (before.isPresent()) {
            return new Outcome.OtherContent<>();
        }
        Kept<B> first =
                Kept.first(
                        sort.id(body),
                        sort.complete(body, Optional.empty()),
                        new Authorship(writer.by(), clock.instant(), null));
        known.put(first.id(), first);
        changes.put(first.id(), Change.first(first, sort.sending(first)));
        return new Outcome.Recorded<>(first);
    }

    /// Of another's nobody is told whether it says the same.
    private boolean isOwn(Kept<B> there, Writer writer) {
        return writer.own().test(sort.organisation(there.content()));
    }

    /// Whether it says the same already, however good that would be by now.
    private boolean says(Kept<B> there, B body) {
        Faults missing = new Faults();
        Missing.check(body, missing);
        return !there.withdrawn()
                && missing.isEmpty()
                && sort.same(there.content(), sort.complete(body, Optional.of(there.content())));
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
    public Outcome<B> correct(B body, long sequence, Writer writer, String reason) {
        return turn(() -> corrected(body, sequence, writer, by(writer, reason)));
    }

    private Outcome<B> corrected(B body, long sequence, Writer writer, Authorship authorship) {
        Optional<B> before = own(sort.id(body), writer).map(Kept::content);
        if (before.isEmpty()) {
            return new Outcome.NotFound<>();
        }
        Faults faults = faults(body, before, writer);
        faults.text("reason", authorship.reason());
        sort.checkChange(before.get(), body, faults);
        if (!faults.isEmpty()) {
            return new Outcome.Bad<>(faults.all());
        }
        return change(
                sort.id(body),
                sequence,
                writer,
                it -> says(it, body),
                it -> it.corrected(sort.complete(body, Optional.of(it.content())), authorship));
    }

    /// Another's is as one that is not there.
    private Optional<Kept<B>> own(String id, Writer writer) {
        return records.find(id).filter(it -> isOwn(it, writer));
    }

    public Outcome<B> withdraw(String id, long sequence, Writer writer, String reason) {
        return turn(() -> withdrawn(id, sequence, writer, by(writer, reason)));
    }

    private Authorship by(Writer writer, String reason) {
        return new Authorship(writer.by(), clock.instant(), reason);
    }

    private <T> T turn(Supplier<T> work) {
        return sort.isCountedBy() ? turns.alone(work) : turns.beside(work);
    }

    private Outcome<B> withdrawn(String id, long sequence, Writer writer, Authorship authorship) {
        Optional<B> there = own(id, writer).map(Kept::content);
        if (there.isEmpty()) {
            return new Outcome.NotFound<>();
        }
        Faults faults = new Faults();
        faults.text("reason", authorship.reason());
        sort.checkWithdrawal(there.get(), faults);
        return faults.isEmpty()
                ? change(id, sequence, writer, Kept::withdrawn, it -> it.withdrawn(authorship))
                : new Outcome.Bad<>(faults.all());
    }

    /// Says again what follows from what others say by now. Where somebody else is faster, it is
    /// left to the next time.
    ///
    /// @param which of those that are not withdrawn
    public void revise(
            Collection<String> ids,
            Predicate<B> which,
            UnaryOperator<B> how,
            Authorship authorship) {
        write(
                records.find(ids).values().stream()
                        .filter(it -> !it.withdrawn() && which.test(it.content()))
                        .map(it -> revised(it, it.corrected(how.apply(it.content()), authorship)))
                        .toList());
    }

    private Change<B> revised(Kept<B> before, Kept<B> next) {
        return Change.of(before, next, sort.sending(next));
    }

    /// The same change sent twice changes nothing the second time. Whose it is is asked of what is
    /// there when it is written: it may have been handed on since it was looked at.
    ///
    /// @param isSo whether nothing is to be changed
    private Outcome<B> change(
            String id,
            long sequence,
            Writer writer,
            Predicate<Kept<B>> isSo,
            UnaryOperator<Kept<B>> how) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Kept<B>> before = own(id, writer);
            if (before.isEmpty()) {
                return new Outcome.NotFound<>();
            }
            Kept<B> there = before.get();
            if (Kept.isRepeat(there.sequence(), sequence) && isSo.test(there)) {
                return new Outcome.Unchanged<>(there);
            }
            if (there.sequence() != sequence) {
                return new Outcome.ChangedSince<>(there.sequence());
            }
            Kept<B> next = how.apply(there);
            if (write(List.of(revised(there, next))).isEmpty()) {
                return new Outcome.Recorded<>(next);
            }
        }
        throw new Busy();
    }
}
