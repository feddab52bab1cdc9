package org.tumar.indicators.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.campaigns.PeopleCount;

/// People as events give them: in all, and by some of the cuts, each of which adds up to all.
final class PeopleFixtures {

    private static final List<String> SEXES = List.of("female", "male", "unknown");
    private static final List<String> AGES = List.of("14-17", "18-24");

    private PeopleFixtures() {}

    static List<PeopleCount> people(String measure, Random random) {
        List<PeopleCount> both = new ArrayList<>();
        int most = random.nextInt(4);
        for (String sex : SEXES) {
            for (String age : AGES) {
                both.add(new PeopleCount(measure, sex, age, random.nextInt(most + 1)));
            }
        }
        List<PeopleCount> rows = new ArrayList<>();
        rows.add(row(measure, null, null, both));
        int cuts = random.nextInt(5);
        if (cuts == 1 || cuts > 2) {
            SEXES.forEach(it -> rows.add(row(measure, it, null, both)));
        }
        if (cuts > 1) {
            AGES.forEach(it -> rows.add(row(measure, null, it, both)));
        }
        if (cuts > 3) {
            rows.addAll(both);
        }
        return rows;
    }

    private static PeopleCount row(
            String measure, @Nullable String sex, @Nullable String age, List<PeopleCount> both) {
        Predicate<PeopleCount> of =
                it ->
                        (sex == null || sex.equals(it.sex()))
                                && (age == null || age.equals(it.ageGroup()));
        return new PeopleCount(
                measure, sex, age, both.stream().filter(of).mapToLong(PeopleCount::count).sum());
    }
}
