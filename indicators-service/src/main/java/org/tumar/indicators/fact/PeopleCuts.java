package org.tumar.indicators.fact;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.campaigns.PeopleCount;

/// The cuts of people: all of them, by sex, by age group, and by both. Records give some of these,
/// each with the same people in it.
final class PeopleCuts {

    private static final String SEX = "sex";
    private static final String AGE_GROUP = "age-group";
    private static final Set<String> BOTH = Set.of(SEX, AGE_GROUP);

    static final List<Set<String>> ALL = List.of(Set.of(), Set.of(SEX), Set.of(AGE_GROUP), BOTH);

    private PeopleCuts() {}

    /// The people of one measure by a cut: as given; else made of a finer one; else as near to it
    /// as is given.
    static List<PeopleCount> of(List<PeopleCount> rows, Set<String> cut) {
        return Stream.of(
                        Stream.of(cut),
                        ALL.reversed().stream().filter(it -> it.containsAll(cut)),
                        ALL.stream().filter(cut::containsAll).sorted(PeopleCuts::finest),
                        ALL.reversed().stream())
                .flatMap(it -> it)
                .map(it -> given(rows, it))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .map(it -> it.stream().map(row -> cut(row, cut)).toList())
                .orElse(List.of());
    }

    private static int finest(Set<String> one, Set<String> other) {
        return Integer.compare(other.size(), one.size());
    }

    private static List<PeopleCount> given(List<PeopleCount> rows, Set<String> cut) {
        return rows.stream()
                .filter(it -> (it.sex() != null) == cut.contains(SEX))
                .filter(it -> (it.ageGroup() != null) == cut.contains(AGE_GROUP))
                .toList();
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
