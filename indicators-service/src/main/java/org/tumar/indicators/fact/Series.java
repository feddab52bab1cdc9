package org.tumar.indicators.fact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tumar.figures.derivation.Derivation;
import org.tumar.figures.derivation.Traits;

/// What was counted of one measure for one programme, by day and traits.
///
/// Its mark is equal wherever the same was counted, in whatever order and however often it was
/// corrected.
final class Series {

    private static final long RECORDS = Mark.of("records");

    private final NavigableMap<LocalDate, Map<Traits, Amounts>> days = new TreeMap<>();
    private final Map<Derivation, NavigableMap<LocalDate, Amounts>> counted = new HashMap<>();
    private final Map<Derivation, SpanCount> spans = new HashMap<>();
    private long records;
    private long said;
    private long mark;

    /// @param change how many records more count for the programme
    void records(long change) {
        mark -= recordsMark();
        records += change;
        mark += recordsMark();
    }

    private long recordsMark() {
        return records > 0 ? RECORDS : 0;
    }

    void add(LocalDate day, Traits traits, Amounts amounts) {
        Map<Traits, Amounts> known = days.computeIfAbsent(day, _ -> new HashMap<>());
        Amounts before = known.getOrDefault(traits, Amounts.NONE);
        Amounts after = before.plus(amounts);
        long key = Mark.of(Mark.of(traits.text()), day.toEpochDay());
        mark += mark(key, after) - mark(key, before);
        put(known, traits, after);
        if (known.isEmpty()) {
            days.remove(day);
        }
        said += traits.areOfRecord() ? amounts.said() : 0;
        counted.forEach((derivation, sums) -> {
            Amounts part = part(derivation, traits, amounts);
            if (!part.isNone()) {
                put(sums, day, sums.getOrDefault(day, Amounts.NONE).plus(part));
                spans.remove(derivation);
            }
        });
    }

    /// What a derivation takes of some amounts.
    private static Amounts part(Derivation derivation, Traits traits, Amounts amounts) {
        if (!traits.areOfRecord()) {
            return derivation.counts(traits) ? amounts : Amounts.NONE;
        }
        if (!derivation.isOf(traits)) {
            return Amounts.NONE;
        }
        return derivation.isSaidBy(traits) ? amounts : amounts.unsaid();
    }

    private static <K> void put(Map<K, Amounts> all, K key, Amounts amounts) {
        if (amounts.isNone()) {
            all.remove(key);
        } else {
            all.put(key, amounts);
        }
    }

    /// Whether any record counts for the programme here: only then is nothing a zero.
    boolean hasRecords() {
        return records > 0;
    }

    /// Whether any record says the measure.
    boolean isSaid() {
        return said > 0;
    }

    boolean isEmpty() {
        return records == 0 && days.isEmpty();
    }

    long mark() {
        return mark;
    }

    /// What a derivation counts of it over spans. Summed up when it is asked for after something
    /// else was counted.
    SpanCount spans(Derivation derivation) {
        return spans.computeIfAbsent(
                derivation, it -> new SpanCount(it, counted.computeIfAbsent(it, this::sums)));
    }

    private NavigableMap<LocalDate, Amounts> sums(Derivation derivation) {
        NavigableMap<LocalDate, Amounts> sums = new TreeMap<>();
        days.forEach((day, all) ->
                put(
                        sums,
                        day,
                        all.entrySet().stream()
                                .map(it -> part(derivation, it.getKey(), it.getValue()))
                                .reduce(Amounts.NONE, Amounts::plus)));
        return sums;
    }

    /// The same over some days, told apart by some keys.
    ///
    /// @param from null: from the first
    Map<Map<String, String>, Amounts> cells(
            Derivation derivation, List<String> by, @Nullable LocalDate from, LocalDate to) {
        Map<Map<String, String>, Amounts> cells = new HashMap<>();
        NavigableMap<LocalDate, Map<Traits, Amounts>> within = days.headMap(to, true);
        (from == null ? within : within.tailMap(from, true))
                .values()
                .forEach(day ->
                        day.forEach((traits, amounts) -> {
                            if (!traits.areOfRecord() && derivation.counts(traits, by)) {
                                Map<String, String> cell = traits.by(by);
                                put(
                                        cells,
                                        cell,
                                        cells.getOrDefault(cell, Amounts.NONE).plus(amounts));
                            }
                        }));
        return cells;
    }

    private static long mark(long key, Amounts amounts) {
        return amounts.isNone() ? 0 : Mark.of(key, amounts.mark());
    }
}
