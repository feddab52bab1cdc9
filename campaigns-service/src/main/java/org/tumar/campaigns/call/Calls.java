package org.tumar.campaigns.call;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.call.Desk.Found;
import org.tumar.campaigns.call.KeptCall.State;
import org.tumar.campaigns.input.Faults;
import org.tumar.campaigns.record.Outcome;
import org.tumar.campaigns.record.Parts;
import org.tumar.campaigns.record.Turns;
import org.tumar.campaigns.record.Writing;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Busy;
import org.tumar.kit.records.Kept;

/// The use cases of calls. Writers of one hotline queue within a process; between processes the
/// first one wins and the others look again.
final class Calls {

    private static final int TRIES = 5;

    /// Longer than a bulk of many calls takes for one look at a hotline.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Days days;
    private final Registry registry;
    private final CallCheck check;
    private final Clock clock;
    private final Map<String, Turns> turns = new ConcurrentHashMap<>();

    Calls(Days days, Registry registry, CallCheck check, Clock clock) {
        this.days = days;
        this.registry = registry;
        this.check = check;
        this.clock = clock;
    }

    /// @return one outcome for each, in the same order
    List<Outcome<Call>> enter(
            HotlineBody hotline, List<CallBody> bodies, String by, Writing writing) {
        Authorship authorship = new Authorship(by, clock.instant(), null);
        Entering entering = new Entering(hotline, authorship);
        List<Checked> checked = bodies.stream().map(it -> check.checked(it, hotline)).toList();
        Writing sound = writing.without(checked.stream().anyMatch(it -> it.call().isEmpty()));
        return alone(
                hotline.id(),
                () -> {
                    for (int i = 0; i < TRIES; i++) {
                        Desk desk = days.desk(hotline.id());
                        List<Outcome<Call>> outcomes =
                                entering.judge(checked, desk, registered(hotline, checked, sound));
                        if (!sound.stores(outcomes)) {
                            return untouched(outcomes, i);
                        }
                        Set<LocalDate> lost = days.write(desk, authorship);
                        settle(hotline.id(), desk.changed());
                        if (lost.isEmpty()) {
                            return outcomes;
                        }
                    }
                    throw new Busy();
                });
    }

    /// @throws Busy where some were stored before somebody else was found to be faster
    private static List<Outcome<Call>> untouched(List<Outcome<Call>> outcomes, int tries) {
        if (tries > 0) {
            throw new Busy();
        }
        return outcomes;
    }

    /// The day of each call that may be entered; of those that are not known the own one.
    private Map<String, LocalDate> registered(
            HotlineBody hotline, List<Checked> checked, Writing writing) {
        Map<String, LocalDate> own = new HashMap<>();
        for (Checked it : checked) {
            it.call().ifPresent(call -> own.putIfAbsent(it.body().id(), call.day()));
        }
        if (writing != Writing.NOTHING) {
            return registry.register(hotline.id(), own);
        }
        own.putAll(registry.days(hotline.id(), own.keySet()));
        return own;
    }

    private void settle(String hotline, List<Desk.Next> written) {
        written.stream()
                .map(Desk.Next::day)
                .filter(it -> !it.leaving().isEmpty())
                .forEach(it -> settle(hotline, it.day()));
    }

    private void settle(String hotline, LocalDate from) {
        for (int i = 0; i < TRIES && !days.settle(hotline, from); i++) {
            Thread.onSpinWait();
        }
    }

    /// Sees off every call that is on its way to another day, day by day.
    void settleAll(Parts parts) {
        days.tallies().stream()
                .filter(DayTally::leaving)
                .forEach(it ->
                        parts.tried(
                                "hotline %s, %s".formatted(it.hotline(), it.day()),
                                () -> settleAlone(it.hotline(), it.day())));
    }

    private void settleAlone(String hotline, LocalDate day) {
        alone(
                hotline,
                () -> {
                    settle(hotline, day);
                    return true;
                });
    }

    /// Lets the calls of one day that follow their hotline count for what that is for by now. Where
    /// another process is faster, it is left to the next time.
    void follow(HotlineBody hotline, LocalDate day, Authorship authorship) {
        alone(
                hotline.id(),
                () -> {
                    Desk desk = days.desk(hotline.id());
                    desk.behind(day, hotline.programmes())
                            .forEach(it -> desk.put(day, follow(it, hotline, day, authorship)));
                    return days.write(desk, authorship);
                });
    }

    private static KeptCall follow(
            KeptCall call, HotlineBody hotline, LocalDate day, Authorship authorship) {
        return call.corrected(call.call().following(hotline.programmes()), day, authorship);
    }

    CallList.Page page(CallList list, @Nullable String after, int most) {
        return list.page(days, after, most);
    }

    Optional<Kept<Call>> find(String hotline, String id) {
        return found(days.desk(hotline), id).map(it -> kept(it.call()));
    }

    private Optional<Found> found(Desk desk, String id) {
        LocalDate registered = registry.days(desk.hotline(), Set.of(id)).get(id);
        return registered == null ? Optional.empty() : desk.find(id, registered);
    }

    static Kept<Call> kept(KeptCall it) {
        return new Kept<>(
                it.id(),
                it.sequence(),
                it.state() == State.WITHDRAWN,
                it.call(),
                it.authorship(),
                it.history());
    }

    /// @param sequence of what was looked at
    Outcome<Call> correct(
            HotlineBody hotline, CallBody body, long sequence, Authorship authorship) {
        Faults faults = check.faults(body, hotline);
        faults.text("reason", authorship.reason());
        return faults.isEmpty()
                ? change(
                        hotline.id(),
                        body.id(),
                        sequence,
                        it ->
                                it.state() == State.HERE
                                        && it.call().says(CallCheck.call(body, hotline, it.call())),
                        it ->
                                it.call()
                                        .corrected(
                                                CallCheck.call(body, hotline, it.call().call()),
                                                it.day(),
                                                authorship))
                : new Outcome.Bad<>(faults.all());
    }

    Outcome<Call> withdraw(HotlineBody hotline, String id, long sequence, Authorship authorship) {
        Faults faults = new Faults();
        faults.text("reason", authorship.reason());
        return faults.isEmpty()
                ? change(
                        hotline.id(),
                        id,
                        sequence,
                        it -> it.state() == State.WITHDRAWN,
                        it -> it.call().withdrawn(authorship))
                : new Outcome.Bad<>(faults.all());
    }

    private interface How {
        KeptCall next(Found found);
    }

    /// The same change sent twice changes nothing the second time.
    ///
    /// @param isSo whether nothing is to be changed
    private Outcome<Call> change(
            String hotline, String id, long sequence, Predicate<KeptCall> isSo, How how) {
        return alone(hotline, () -> changed(hotline, id, sequence, isSo, how));
    }

    private Outcome<Call> changed(
            String hotline, String id, long sequence, Predicate<KeptCall> isSo, How how) {
        for (int i = 0; i < TRIES; i++) {
            Desk desk = days.desk(hotline);
            Optional<Found> found = found(desk, id);
            if (found.isEmpty()) {
                return new Outcome.NotFound<>();
            }
            KeptCall there = found.get().call();
            if (there.state() == State.LEAVING) {
                settle(hotline, found.get().day());
            } else if (Kept.isRepeat(there.sequence(), sequence) && isSo.test(there)) {
                return new Outcome.Unchanged<>(kept(there));
            } else if (there.sequence() != sequence) {
                return new Outcome.ChangedSince<>(there.sequence());
            } else {
                KeptCall next = how.next(found.get());
                desk.put(found.get().day(), next);
                if (days.write(desk, next.authorship()).isEmpty()) {
                    settle(hotline, desk.changed());
                    return new Outcome.Recorded<>(kept(next));
                }
            }
        }
        throw new Busy();
    }

    /// @throws Busy where others took too long
    private <T> T alone(String hotline, Supplier<T> work) {
        return turns.computeIfAbsent(hotline, _ -> new Turns(PATIENCE)).alone(work);
    }
}
