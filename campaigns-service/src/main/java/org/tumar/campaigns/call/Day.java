package org.tumar.campaigns.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tumar.campaigns.call.KeptCall.State;
import org.tumar.campaigns.input.Programmes;
import org.tumar.contracts.campaigns.CallCount;

/// The calls of one hotline's one day.
record Day(String hotline, LocalDate day, Map<String, KeptCall> calls) {

    Day {
        calls = Map.copyOf(calls);
    }

    static Day empty(String hotline, LocalDate day) {
        return new Day(hotline, day, Map.of());
    }

    String id() {
        return id(hotline, day);
    }

    static String id(String hotline, LocalDate day) {
        return hotline + "/" + day;
    }

    Optional<KeptCall> find(String id) {
        return Optional.ofNullable(calls.get(id));
    }

    Day with(List<KeptCall> some) {
        Map<String, KeptCall> all = new LinkedHashMap<>(calls);
        some.forEach(it -> all.put(it.id(), it));
        return new Day(hotline, day, all);
    }

    List<KeptCall> leaving() {
        return calls.values().stream().filter(it -> it.state() == State.LEAVING).toList();
    }

    private Stream<Call> counting() {
        return calls.values().stream().filter(it -> it.state() == State.HERE).map(KeptCall::call);
    }

    /// What calls count for that name it.
    Set<String> named() {
        return counting()
                .flatMap(it -> it.counted().kept().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What calls count for, list by list, that follow their hotline.
    Set<List<String>> followed() {
        return counting()
                .filter(Call::follows)
                .map(Call::programmes)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Those that follow a hotline which is for these by now, and count for others.
    List<KeptCall> behind(List<String> programmes) {
        return calls.values().stream()
                .filter(it -> it.state() == State.HERE)
                .filter(it ->
                        it.call().follows() && !Programmes.same(it.call().programmes(), programmes))
                .toList();
    }

    /// How many of each sort count on this day.
    List<CallCount> tally() {
        Map<CallCount, Long> counts = new LinkedHashMap<>();
        calls.values().stream()
                .filter(it -> it.state() == State.HERE)
                .sorted(Comparator.comparing(KeptCall::id))
                .forEach(it -> counts.merge(it.call().sort(), 1L, Long::sum));
        List<CallCount> tally = new ArrayList<>();
        counts.forEach((sort, count) -> tally.add(counted(sort, count)));
        return tally;
    }

    private static CallCount counted(CallCount sort, long count) {
        return new CallCount(
                sort.programmes(),
                sort.channel(),
                sort.category(),
                sort.sex(),
                sort.ageGroup(),
                sort.interest(),
                sort.afterHours(),
                sort.outcome(),
                count);
    }
}
