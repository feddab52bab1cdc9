package org.tumar.campaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tumar.campaigns.input.Faults;
import org.tumar.contracts.campaigns.PeopleCount;

class PeoplePropertyTests {

    /// Parts by both sex and age group.
    @Provide
    Arbitrary<List<PeopleCount>> parts() {
        return Combinators.combine(
                        Arbitraries.of("female", "male"),
                        Arbitraries.of("0-13", "14-17", "18-24"),
                        Arbitraries.longs().between(0, 100))
                .as((sex, age, count) -> new PeopleCount("attended", sex, age, count))
                .list()
                .uniqueElements(it -> it.sex() + it.ageGroup())
                .ofMinSize(1);
    }

    @Property
    void completesTheTotalAndEachCutToTheSameSum(@ForAll("parts") List<PeopleCount> parts) {
        long sum = sum(parts, _ -> true);
        List<PeopleCount> complete = People.complete(parts);

        assertThat(sum(complete, it -> it.sex() == null && it.ageGroup() == null)).isEqualTo(sum);
        assertThat(sum(complete, it -> it.sex() != null && it.ageGroup() == null)).isEqualTo(sum);
        assertThat(sum(complete, it -> it.sex() == null && it.ageGroup() != null)).isEqualTo(sum);
        assertThat(faults(complete)).isEmpty();
        assertThat(People.complete(complete)).isEqualTo(complete);
    }

    @Property
    void refusesATotalThatIsNotTheSum(@ForAll("parts") List<PeopleCount> parts) {
        List<PeopleCount> wrong =
                new ArrayList<>(
                        List.of(
                                new PeopleCount(
                                        "attended", null, null, sum(parts, _ -> true) + 1)));
        wrong.addAll(parts);

        assertThat(faults(wrong)).containsExactly("does-not-add-up");
    }

    /// The same sum, and yet others.
    @Property
    void refusesPartsBySexThatPartsByBothContradict(
            @ForAll("parts") List<PeopleCount> parts, @ForAll boolean bySex) {
        List<PeopleCount> wrong = new ArrayList<>();
        for (PeopleCount it : People.complete(parts)) {
            boolean cut = bySex ? it.ageGroup() == null : it.sex() == null;
            wrong.add(
                    cut && (bySex ? it.sex() : it.ageGroup()) != null
                            ? new PeopleCount(
                                    it.measure(),
                                    bySex ? "other" : null,
                                    bySex ? null : "unknown",
                                    sum(parts, _ -> true))
                            : it);
        }
        List<PeopleCount> once = wrong.stream().distinct().toList();
        Assume.that(sum(parts, _ -> true) > 0);

        assertThat(faults(once)).containsExactly("does-not-add-up");
    }

    private static List<String> faults(List<PeopleCount> people) {
        Faults faults = new Faults();
        People.check(people, faults);
        return faults.all().stream().map(it -> it.code()).toList();
    }

    private static long sum(List<PeopleCount> people, Predicate<PeopleCount> which) {
        return people.stream().filter(which).mapToLong(PeopleCount::count).sum();
    }
}
