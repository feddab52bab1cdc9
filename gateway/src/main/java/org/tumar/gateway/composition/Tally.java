package org.tumar.gateway.composition;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// What records of one kind add up to: in all, and in tables by what they are told apart by.
///
/// @param tables by name; the rows of each by key
public record Tally(Numbers total, Map<String, SortedMap<String, Numbers>> tables) {

    public Tally {
        tables = Map.copyOf(tables);
    }

    static Tally of(Numbers total) {
        return new Tally(total, Map.of());
    }

    /// The same with one more table.
    <R> Tally with(
            String table, List<R> rows, Function<R, String> key, Function<R, Numbers> numbers) {
        SortedMap<String, Numbers> made = new TreeMap<>();
        rows.forEach(it -> made.merge(key.apply(it), numbers.apply(it), Numbers::plus));
        Map<String, SortedMap<String, Numbers>> more = new HashMap<>(tables);
        more.put(table, Collections.unmodifiableSortedMap(made));
        return new Tally(total, more);
    }

    SortedMap<String, Numbers> table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    Tally plus(Tally other) {
        Map<String, SortedMap<String, Numbers>> sums = new HashMap<>(tables);
        other.tables.forEach((table, rows) -> sums.merge(table, rows, Tally::sum));
        return new Tally(total.plus(other.total), sums);
    }

    private static SortedMap<String, Numbers> sum(
            SortedMap<String, Numbers> some, SortedMap<String, Numbers> others) {
        SortedMap<String, Numbers> sum = new TreeMap<>(some);
        others.forEach((key, numbers) -> sum.merge(key, numbers, Numbers::plus));
        return Collections.unmodifiableSortedMap(sum);
    }
}
