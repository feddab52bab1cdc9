package org.tumar.partners.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What trainings add up to, in all and by group.
///
/// @param rows by the groups' names, in the order of what was asked for
record Statistics(Sum total, Map<List<String>, Sum> rows) {

    private static final Comparator<List<String>> ORDER =
            Comparator.comparing(it -> String.join("\n", it));

    /// @param programmes those that are seen; a training of others too is whole in each of these
    static Statistics of(
            Collection<Training> trainings, List<Grouping> by, Predicate<String> programmes) {
        Sum total = Sum.NONE;
        Map<List<String>, Sum> rows = new TreeMap<>(ORDER);
        for (Training training : trainings) {
            total = total.and(Sum.of(training, training.participants()));
            for (Map.Entry<List<String>, Long> it : groups(training, by, programmes).entrySet()) {
                rows.merge(it.getKey(), Sum.of(training, it.getValue()), Sum::and);
            }
        }
        return new Statistics(total, rows);
    }

    /// By the names of its groups, how many of the training's people are in them.
    private static Map<List<String>, Long> groups(
            Training training, List<Grouping> by, Predicate<String> programmes) {
        Map<List<String>, Long> groups = new LinkedHashMap<>();
        if (!by.isEmpty()) {
            groups.put(List.of(), training.participants());
        }
        for (Grouping grouping : by) {
            Map<List<String>, Long> finer = new LinkedHashMap<>();
            groups.forEach((names, people) ->
                    grouping.shares(training).stream()
                            .filter(it ->
                                    grouping != Grouping.PROGRAMME || programmes.test(it.group()))
                            .forEach(it ->
                                    finer.put(
                                            with(names, it.group()),
                                            Math.min(people, it.participants()))));
            groups = finer;
        }
        return groups;
    }

    private static List<String> with(List<String> names, String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return List.copyOf(more);
    }
}
