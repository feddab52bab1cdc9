package org.tumar.demo.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.Texts;
import org.tumar.demo.office.OfficeSite;

/// A cell in which something else was counted than was sent.
///
/// @param counted null where nothing is known
public record Difference(Cell cell, long expected, @Nullable BigDecimal counted) {

    /// Every cell that differs, by indicator, office and period. Where nothing is expected and
    /// nothing known, nothing is wrong.
    static List<Difference> of(SortedMap<Cell, Long> expected, Counts counts) {
        List<Difference> differences = new ArrayList<>();
        expected.forEach((cell, count) -> {
            BigDecimal counted = counts.cells().get(cell);
            boolean equal =
                    counted == null
                            ? count == 0
                            : counted.compareTo(BigDecimal.valueOf(count)) == 0;
            if (!equal) {
                differences.add(new Difference(cell, count, counted));
            }
        });
        return differences;
    }

    /// How much more was counted; less than nothing: how much is missing.
    public long tooMuch() {
        return (counted == null ? 0 : counted.longValue()) - expected;
    }

    /// Of one country and one period, which no other difference is a sum of.
    boolean isOfItself() {
        return !cell.office().equals(OfficeSite.REGION) && !cell.period().equals(Cell.WHOLE);
    }

    /// `1.2.2 UZ Y3: 13,229 expected, 13,228 counted: 1 missing`
    public String inWords() {
        long more = tooMuch();
        return "%s: %s expected, %s counted: %s"
                .formatted(
                        cell,
                        Texts.count(expected),
                        counted == null ? "nothing" : Texts.count(counted.longValue()),
                        more < 0
                                ? Texts.count(-more) + " missing"
                                : Texts.count(more) + " too much");
    }
}
