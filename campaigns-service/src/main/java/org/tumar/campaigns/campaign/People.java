package org.tumar.campaigns.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.input.Faults;
import org.tumar.contracts.campaigns.PeopleCount;
import org.tumar.contracts.codes.CampaignCodes;
import org.tumar.contracts.codes.PersonCodes;

/// Counts of people: of each measure the total, and parts by sex, by age group, or by both, each of
/// which adds up to it.
final class People {

    private static final List<Predicate<PeopleCount>> CUTS =
            List.of(
                    it -> it.sex() == null && it.ageGroup() == null,
                    it -> it.sex() != null && it.ageGroup() == null,
                    it -> it.sex() == null && it.ageGroup() != null,
                    it -> it.sex() != null && it.ageGroup() != null);

    private People() {}

    static void check(@Nullable List<PeopleCount> people, Faults faults) {
        if (people == null) {
            return;
        }
        int i = 0;
        for (PeopleCount it : people) {
            if (it != null) {
                check("people[" + i + "]", it, faults);
            }
            i++;
        }
        if (people.stream().allMatch(it -> it != null && it.measure() != null)) {
            checkTogether(people, faults);
        }
    }

    private static void check(String field, PeopleCount it, Faults faults) {
        faults.code(field + ".measure", it.measure(), CampaignCodes.MEASURES);
        faults.code(field + ".sex", it.sex(), PersonCodes.SEXES);
        faults.code(field + ".ageGroup", it.ageGroup(), PersonCodes.AGE_GROUPS);
        faults.atLeast(0, field + ".count", it.count());
    }

    private static void checkTogether(List<PeopleCount> people, Faults faults) {
        faults.check(
                people.stream().map(it -> cell(it, it.sex(), it.ageGroup())).distinct().count()
                        == people.size(),
                "people",
                "twice",
                "A measure, sex and age group are there twice.");
        byMeasure(people)
                .forEach((measure, rows) -> {
                    checkCuts(rows, measure, faults);
                    faults.check(
                            sums(rows).stream().distinct().count() <= 1,
                            "people",
                            "does-not-add-up",
                            () ->
                                    "The parts of %s do not add up to the same number: %s."
                                            .formatted(measure, sums(rows)));
                });
    }

    /// Parts by sex and age group say again what the parts by one of them say.
    private static boolean agrees(
            List<PeopleCount> rows,
            Predicate<PeopleCount> cut,
            Function<PeopleCount, PeopleCount> into) {
        List<PeopleCount> both = rows.stream().filter(CUTS.get(3)).toList();
        Set<PeopleCount> summed = counted(summed(both, into));
        return both.isEmpty()
                || given(rows, cut).map(it -> counted(it).equals(summed)).orElse(true);
    }

    private static Set<PeopleCount> counted(List<PeopleCount> rows) {
        return rows.stream().filter(it -> it.count() > 0).collect(Collectors.toSet());
    }

    private static void checkCuts(List<PeopleCount> rows, String measure, Faults faults) {
        faults.check(
                agrees(rows, CUTS.get(1), it -> cell(it, it.sex(), null)),
                "people",
                "does-not-add-up",
                () -> "The parts of %s by sex and age group are others by sex.".formatted(measure));
        faults.check(
                agrees(rows, CUTS.get(2), it -> cell(it, null, it.ageGroup())),
                "people",
                "does-not-add-up",
                () ->
                        "The parts of %s by sex and age group are others by age group."
                                .formatted(measure));
    }

    private static Map<String, List<PeopleCount>> byMeasure(List<PeopleCount> people) {
        return people.stream()
                .collect(
                        Collectors.groupingBy(
                                PeopleCount::measure, LinkedHashMap::new, Collectors.toList()));
    }

    /// Of each cut that there is.
    private static List<Long> sums(List<PeopleCount> rows) {
        return CUTS.stream()
                .map(cut -> rows.stream().filter(cut).toList())
                .filter(it -> !it.isEmpty())
                .map(it -> it.stream().mapToLong(PeopleCount::count).sum())
                .toList();
    }

    private static PeopleCount cell(
            PeopleCount of, @Nullable String sex, @Nullable String ageGroup) {
        return new PeopleCount(of.measure(), sex, ageGroup, 0);
    }

    /// With the total of each measure, and with the parts by sex and by age group wherever parts by
    /// both tell them.
    static List<PeopleCount> complete(@Nullable List<PeopleCount> people) {
        if (people == null) {
            return List.of();
        }
        List<PeopleCount> complete = new ArrayList<>();
        byMeasure(people).values().forEach(it -> complete.addAll(cuts(it)));
        return complete;
    }

    private static List<PeopleCount> cuts(List<PeopleCount> rows) {
        List<PeopleCount> both = rows.stream().filter(CUTS.get(3)).toList();
        List<PeopleCount> sexes =
                given(rows, CUTS.get(1)).orElse(summed(both, it -> cell(it, it.sex(), null)));
        List<PeopleCount> ages =
                given(rows, CUTS.get(2)).orElse(summed(both, it -> cell(it, null, it.ageGroup())));
        List<PeopleCount> total =
                given(rows, CUTS.get(0))
                        .orElse(summed(sexes.isEmpty() ? ages : sexes, it -> cell(it, null, null)));
        return Stream.of(total, sexes, ages, both).flatMap(List::stream).toList();
    }

    private static Optional<List<PeopleCount>> given(
            List<PeopleCount> rows, Predicate<PeopleCount> cut) {
        return Optional.of(rows.stream().filter(cut).toList()).filter(it -> !it.isEmpty());
    }

    private static List<PeopleCount> summed(
            List<PeopleCount> rows, Function<PeopleCount, PeopleCount> into) {
        Map<PeopleCount, Long> sums = new LinkedHashMap<>();
        rows.forEach(it -> sums.merge(into.apply(it), it.count(), Long::sum));
        return sums.entrySet().stream()
                .map(it ->
                        new PeopleCount(
                                it.getKey().measure(),
                                it.getKey().sex(),
                                it.getKey().ageGroup(),
                                it.getValue()))
                .toList();
    }
}
