package org.tumar.partners.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StatisticsTests {

    /// Not the mean of the trainings' gains, which would be 75.
    @Example
    void takesTheGainOfSeveralTrainingsAsARatioOfSums() {
        Scores small = new Scores(decimal("100"), decimal("200"), 2);
        Scores large = new Scores(decimal("1000"), decimal("1500"), 20);

        assertThat(small.gain()).contains(decimal("100.00"));
        assertThat(large.gain()).contains(decimal("50.00"));
        assertThat(small.and(large).gain()).contains(decimal("54.55"));
    }

    @Example
    void knowsNoGainWhereNothingWasKnownBefore() {
        assertThat(new Scores(decimal("0"), decimal("10"), 1).gain()).isEmpty();
        assertThat(new Scores(decimal("10"), decimal("5"), 1).gain()).contains(decimal("-50.00"));
    }

    @Example
    void partsPeopleBySexAndCountsTheRestAsUnknown() {
        Training known = training("2014-05-12", "ngos", Map.of("female", 4L, "male", 6L), 10);
        Training unknown = training("2014-06-12", "ngos", Map.of(), 5);

        Statistics statistics =
                Statistics.of(
                        List.of(known, unknown),
                        List.of(Grouping.AUDIENCE, Grouping.SEX),
                        _ -> true);

        assertThat(statistics.rows())
                .hasEntrySatisfying(
                        List.of("ngos", "female"), it -> assertThat(it.participants()).isEqualTo(4))
                .hasEntrySatisfying(
                        List.of("ngos", "male"), it -> assertThat(it.participants()).isEqualTo(6))
                .hasEntrySatisfying(
                        List.of("ngos", "unknown"),
                        it -> assertThat(it.participants()).isEqualTo(5))
                .hasSize(3);
    }

    @Example
    void placesATrainingByItsFirstDay() {
        Training training = training("2014-03-31", "ngos", Map.of(), 5);

        assertThat(groups(training, Grouping.MONTH)).containsExactly(List.of("2014-03"));
        assertThat(groups(training, Grouping.QUARTER)).containsExactly(List.of("2014-Q1"));
        assertThat(groups(training, Grouping.YEAR)).containsExactly(List.of("2014"));
    }

    @Example
    void showsNoProgrammeThatIsNotSeen() {
        Training training = training("2014-03-31", "ngos", Map.of(), 5);

        assertThat(groups(training, Grouping.PROGRAMME)).hasSize(2);
        assertThat(
                        Statistics.of(
                                        List.of(training),
                                        List.of(Grouping.PROGRAMME),
                                        "CT.0495"::equals)
                                .rows())
                .containsOnlyKeys(List.of("CT.0495"));
    }

    @Property
    void hasRowsThatAddUpToTheTotal(
            @ForAll("trainings") List<Training> trainings, @ForAll("partings") List<Grouping> by) {
        Statistics statistics = Statistics.of(trainings, by, _ -> true);

        assertThat(statistics.rows().values().stream().mapToLong(Sum::participants).sum())
                .isEqualTo(statistics.total().participants());
        assertThat(statistics.total().trainings()).isEqualTo(trainings.size());
    }

    @Provide
    Arbitrary<List<Grouping>> partings() {
        return Arbitraries.of(
                List.of(Grouping.SEX),
                List.of(Grouping.SEX, Grouping.MONTH),
                List.of(Grouping.AUDIENCE, Grouping.SEX, Grouping.YEAR),
                List.of(Grouping.TOPIC, Grouping.QUARTER, Grouping.PARTNER));
    }

    @Provide
    Arbitrary<List<Training>> trainings() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 30);
        return Combinators.combine(few, few, Arbitraries.of("ngos", "media"), few)
                .as((women, men, audience, day) ->
                        training(
                                LocalDate.of(2014, 1, 1).plusDays(day * 20L).toString(),
                                audience,
                                women + men == 0
                                        ? Map.of()
                                        : Map.of("female", (long) women, "male", (long) men),
                                women + men))
                .list()
                .ofMaxSize(10);
    }

    private static List<List<String>> groups(Training training, Grouping by) {
        return List.copyOf(
                Statistics.of(List.of(training), List.of(by), _ -> true).rows().keySet());
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    private static Training training(
            String from, String audience, Map<String, Long> bySex, long participants) {
        return new Training(
                "sana-sezim",
                List.of("CT.0495", "PX.0179"),
                LocalDate.parse(from),
                LocalDate.parse(from),
                1,
                "legislation",
                audience,
                1,
                participants,
                Training.sorted(bySex),
                Training.sorted(Map.of()),
                Optional.empty());
    }
}
