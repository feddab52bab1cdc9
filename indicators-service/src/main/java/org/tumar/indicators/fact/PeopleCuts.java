package org.tumar.indicators.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.campaigns.PeopleCount;
import org.tumar.figures.derivation.Traits;

/// The cuts of people: all of them, by sex, by age group, and by both. Records give some of these,
/// each with the same people in it.
final class PeopleCuts {

    private static final String SEX = "sex";
    private static final String AGE_GROUP = "age-group";
    private static final Set<String> ALL = Set.of();
    private static final Set<String> SEXES = Set.of(SEX);
    private static final Set<String> AGES = Set.of(AGE_GROUP);
    private static final Set<String> BOTH = Set.of(SEX, AGE_GROUP);

    /// What can be asked for, and what of a record that is: the cut itself; else one that it can be
    /// made of; else one that is as near to it.
    private static final List<Cut> CUTS =
            List.of(
                    new Cut(List.of(ALL, BOTH, AGES, SEXES)),
                    new Cut(List.of(SEXES, BOTH, ALL, AGES)),
                    new Cut(List.of(AGES, BOTH, ALL, SEXES)),
                    new Cut(List.of(BOTH, SEXES, AGES, ALL)),
                    new Cut(List.of(BOTH, AGES, SEXES, ALL)));

    private PeopleCuts() {}

    /// @param nearest cuts of a record, the first that it has is taken
    private record Cut(List<Set<String>> nearest) {

        Set<String> keys() {
            return nearest.getFirst();
        }

        String name() {
            return Traits.cut(keys(), nearest.get(1));
        }

        List<PeopleCount> of(List<PeopleCount> rows) {
            return nearest.stream()
                    .map(it -> given(rows, it))
                    .filter(it -> !it.isEmpty())
                    .findFirst()
                    .map(it -> it.stream().map(row -> cut(row, keys())).toList())
                    .orElse(List.of());
        }

        /// Whether a record tells people apart by all the keys, or has none to tell apart.
        boolean isTold(List<PeopleCount> rows) {
            return rows.stream()
                    .anyMatch(it ->
                            (it.count() == 0 && isOf(it, ALL)) || keysOf(it).containsAll(keys()));
        }
    }

    /// The people of one measure, and the names of the cuts that this is.
    static Map<List<PeopleCount>, List<String>> of(List<PeopleCount> rows) {
        Map<List<PeopleCount>, List<String>> people = new LinkedHashMap<>();
        CUTS.forEach(
                it -> people.computeIfAbsent(it.of(rows), _ -> new ArrayList<>()).add(it.name()));
        return people;
    }

    /// The names of the cuts by which a record tells its people of one measure; none where it has
    /// no such people.
    static List<String> told(List<PeopleCount> rows) {
        return CUTS.stream().filter(it -> it.isTold(rows)).map(Cut::name).toList();
    }

    private static List<PeopleCount> given(List<PeopleCount> rows, Set<String> cut) {
        return rows.stream().filter(it -> isOf(it, cut)).toList();
    }

    private static boolean isOf(PeopleCount row, Set<String> cut) {
        return keysOf(row).equals(cut);
    }

    private static Set<String> keysOf(PeopleCount row) {
        if (row.sex() == null) {
            return row.ageGroup() == null ? ALL : AGES;
        }
        return row.ageGroup() == null ? SEXES : BOTH;
    }

    private static PeopleCount cut(PeopleCount row, Set<String> cut) {
        return new PeopleCount(
                row.measure(),
                only(cut, SEX, row.sex()),
                only(cut, AGE_GROUP, row.ageGroup()),
                row.count());
    }

    private static @Nullable String only(Set<String> cut, String key, @Nullable String value) {
        return cut.contains(key) ? value : null;
    }
}
