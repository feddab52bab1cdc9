package org.tumar.campaigns.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tumar.campaigns.call.KeptCall.State;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Records;

/// Some days of one hotline, as they are read and as they are to be.
final class Desk {

    private final String hotline;
    private final Records<Day> records;
    private final Map<LocalDate, Kept<Day>> read = new HashMap<>();
    private final Set<LocalDate> looked = new HashSet<>();
    private final Map<LocalDate, Map<String, KeptCall>> changed = new LinkedHashMap<>();

    Desk(String hotline, Records<Day> records) {
        this.hotline = hotline;
        this.records = records;
    }

    String hotline() {
        return hotline;
    }

    /// Reads those days that have not been.
    void read(Collection<LocalDate> days) {
        if (looked.containsAll(days)) {
            return;
        }
        List<String> ids =
                days.stream().filter(looked::add).map(it -> Day.id(hotline, it)).toList();
        records.find(ids).values().forEach(it -> read.put(it.content().day(), it));
    }

    /// A call where it is now, wherever it went to.
    ///
    /// @param registered the day on which it was entered first
    Optional<Found> find(String id, LocalDate registered) {
        LocalDate day = registered;
        Set<LocalDate> been = new HashSet<>();
        while (been.add(day)) {
            read(Set.of(day));
            Optional<KeptCall> call = at(id, day);
            if (call.isEmpty()) {
                return Optional.empty();
            }
            if (call.get().state() != State.GONE) {
                return Optional.of(new Found(day, call.get()));
            }
            day = Objects.requireNonNull(call.get().movedTo());
        }
        return Optional.empty();
    }

    record Found(LocalDate day, KeptCall call) {}

    Optional<KeptCall> at(String id, LocalDate day) {
        KeptCall fresh = changed.getOrDefault(day, Map.of()).get(id);
        return fresh != null
                ? Optional.of(fresh)
                : Optional.ofNullable(read.get(day)).flatMap(it -> it.content().find(id));
    }

    /// Every call that a day has, by id.
    List<KeptCall> on(LocalDate day) {
        read(Set.of(day));
        return Optional.ofNullable(read.get(day))
                .map(it -> it.content().calls().values())
                .orElse(List.of())
                .stream()
                .sorted(Comparator.comparing(KeptCall::id))
                .toList();
    }

    /// Calls of a day that follow a hotline which is for these by now, and count for others.
    List<KeptCall> behind(LocalDate day, List<String> programmes) {
        read(Set.of(day));
        return Optional.ofNullable(read.get(day))
                .map(it -> it.content().behind(programmes))
                .orElse(List.of());
    }

    void put(LocalDate day, KeptCall call) {
        read(Set.of(day));
        changed.computeIfAbsent(day, _ -> new LinkedHashMap<>()).put(call.id(), call);
    }

    /// The changed days, as they are to be.
    List<Next> changed() {
        List<Next> next = new ArrayList<>();
        changed.forEach((day, calls) -> next.add(next(day, calls)));
        return next;
    }

    /// @param before empty where there was nothing on that day
    record Next(Optional<Kept<Day>> before, Day day) {}

    private Next next(LocalDate day, Map<String, KeptCall> calls) {
        Optional<Kept<Day>> before = Optional.ofNullable(read.get(day));
        Day there = before.map(Kept::content).orElse(Day.empty(hotline, day));
        return new Next(before, there.with(List.copyOf(calls.values())));
    }

    /// Calls on their way, by the day that they leave, with what is changed here.
    Map<LocalDate, List<KeptCall>> leaving() {
        return read.values().stream()
                .map(Kept::content)
                .filter(it -> !it.leaving().isEmpty())
                .collect(Collectors.toMap(Day::day, Day::leaving));
    }
}
