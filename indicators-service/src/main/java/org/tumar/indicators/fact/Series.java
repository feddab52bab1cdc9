package org.tumar.indicators.fact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tumar.figures.derivation.Derivation;
import org.tumar.figures.derivation.Traits;

/// What was counted of one measure for one programme, by day and traits.
///
/// Its mark is equal wherever the same was counted, in whatever order and however often it was
/// corrected.
final class Series {

    private final NavigableMap<LocalDate, Map<Traits, Amounts>> days = new TreeMap<>();
    private long records;
    private long mark;

    /// @param change how many records more count for the programme
    void records(long change) {
        mark -= recordsMark();
        records += change;
        mark += recordsMark();
    }

    private long recordsMark() {
        return records > 0 ? Mark.of("records") : 0;
    }

    void add(LocalDate day, Traits traits, Amounts amounts) {
        Map<Traits, Amounts> counted = days.computeIfAbsent(day, _ -> new HashMap<>());
        Amounts before = counted.getOrDefault(traits, Amounts.NONE);
        Amounts after = before.plus(amounts);
        mark += mark(day, traits, after) - mark(day, traits, before);
        if (after.isNone()) {
            counted.remove(traits);
        } else {
            counted.put(traits, after);
        }
        if (counted.isEmpty()) {
            days.remove(day);
        }
    }

    /// Whether any record counts for the programme here: only then is nothing a zero.
    boolean hasRecords() {
        return records > 0;
    }

    boolean isEmpty() {
        return records == 0 && days.isEmpty();
    }

    long mark() {
        return mark;
    }

    /// What a derivation counts of it, by day.
    NavigableMap<LocalDate, Amounts> counted(Derivation derivation) {
        NavigableMap<LocalDate, Amounts> counted = new TreeMap<>();
        days.forEach((day, all) -> {
            Amounts sum = Amounts.NONE;
            for (Map.Entry<Traits, Amounts> each : all.entrySet()) {
                if (derivation.counts(each.getKey())) {
                    sum = sum.plus(each.getValue());
                }
            }
            if (!sum.isNone()) {
                counted.put(day, sum);
            }
        });
        return counted;
    }

    private static long mark(LocalDate day, Traits traits, Amounts amounts) {
        return amounts.isNone() ? 0 : Mark.of(day + " " + traits.text() + " " + amounts.text());
    }
}
