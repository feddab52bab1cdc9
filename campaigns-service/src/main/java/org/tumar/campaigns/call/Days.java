package org.tumar.campaigns.call;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tumar.campaigns.call.Desk.Next;
import org.tumar.campaigns.hotline.Answered;
import org.tumar.campaigns.input.Programmes;
import org.tumar.contracts.campaigns.event.CallsTallied;
import org.tumar.contracts.campaigns.event.CampaignEvents;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Change;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;
import org.tumar.kit.records.Records;
import org.tumar.kit.records.Sending;

/// The days of all hotlines, each with its tally for others in the same document.
public final class Days implements Answered {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Records<Day> records;
    private final Mirror<Day, DayTally> tallies;

    Days(Records<Day> records, Clock clock) {
        this.records = records;
        this.tallies = new Mirror<>(records, it -> DayTally.of(it.content()), clock, FRESH);
    }

    /// Of every day.
    public Collection<DayTally> tallies() {
        return tallies.all();
    }

    private Stream<DayTally> tallies(String hotline) {
        return tallies().stream().filter(it -> it.hotline().equals(hotline));
    }

    @Override
    public boolean any(String hotline) {
        return tallies(hotline).anyMatch(it -> !it.calls().isEmpty());
    }

    @Override
    public List<String> named(String hotline) {
        return tallies(hotline).flatMap(it -> it.named().stream()).distinct().toList();
    }

    /// On which a hotline has calls, in their order.
    List<LocalDate> of(String hotline) {
        return tallies(hotline).map(DayTally::day).sorted().toList();
    }

    /// On which calls follow a hotline that is for these by now, and count for others.
    List<LocalDate> behind(String hotline, List<String> programmes) {
        return tallies(hotline)
                .filter(it ->
                        it.followed().stream().anyMatch(one -> !Programmes.same(one, programmes)))
                .map(DayTally::day)
                .toList();
    }

    Desk desk(String hotline) {
        return new Desk(hotline, records);
    }

    /// @return the days that somebody else was faster with
    Set<LocalDate> write(Desk desk, Authorship authorship) {
        List<Change<Day>> changes =
                desk.changed().stream().map(it -> change(it, authorship)).toList();
        if (changes.isEmpty()) {
            return Set.of();
        }
        Set<String> lost = records.write(changes);
        changes.stream()
                .map(Change::next)
                .filter(it -> !lost.contains(it.id()))
                .forEach(tallies::wrote);
        return changes.stream()
                .map(Change::next)
                .filter(it -> lost.contains(it.id()))
                .map(it -> it.content().day())
                .collect(Collectors.toSet());
    }

    private static Change<Day> change(Next next, Authorship authorship) {
        Day day = next.day();
        Optional<Sending<?>> sending =
                Optional.of(
                        new Sending<>(
                                CampaignEvents.CALLS_TALLIED,
                                day.id(),
                                new CallsTallied(day.hotline(), day.day(), day.tally())));
        return next.before()
                .map(it -> Change.of(it, it.replaced(day, authorship), sending))
                .orElseGet(() -> Change.first(Kept.first(day.id(), day, authorship), sending));
    }

    /// Sees calls off that are leaving a day: first they arrive, then they are gone. Whoever dies
    /// in between leaves them leaving, and the next one sees them off.
    ///
    /// @return whether all are
    boolean settle(String hotline, LocalDate from) {
        Desk arriving = desk(hotline);
        arriving.read(Set.of(from));
        List<KeptCall> leaving = arriving.leaving().getOrDefault(from, List.of());
        if (leaving.isEmpty()) {
            return true;
        }
        Authorship last = leaving.getLast().authorship();
        leaving.forEach(it -> arrive(arriving, it));
        if (!write(arriving, last).isEmpty()) {
            return false;
        }
        Desk left = desk(hotline);
        left.read(Set.of(from));
        leaving.stream()
                .filter(it -> left.at(it.id(), from).filter(it::equals).isPresent())
                .forEach(it -> left.put(from, it.gone()));
        return write(left, last).isEmpty();
    }

    private static void arrive(Desk desk, KeptCall call) {
        LocalDate to = Objects.requireNonNull(call.movedTo());
        desk.read(Set.of(to));
        boolean isNewer =
                desk.at(call.id(), to).map(it -> it.sequence() < call.sequence()).orElse(true);
        if (isNewer) {
            desk.put(to, call.arrived());
        }
    }
}
