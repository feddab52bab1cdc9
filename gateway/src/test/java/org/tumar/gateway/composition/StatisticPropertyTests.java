package org.tumar.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tumar.contracts.access.Service;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.gateway.composition.Statistic.NationalSums;
import org.tumar.gateway.composition.Statistic.RegionalSums;
import org.tumar.gateway.offices.Freshness;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Told;
import org.tumar.gateway.offices.Topic;

/// The region's sum is that of its offices, whichever of them answer, and says which do.
class StatisticPropertyTests {

    private static final List<String> CODES = List.of("KZ", "KG", "TJ", "TM", "UZ");
    private static final List<String> KEYS = List.of("a", "b", "c");

    /// @param rows by key
    private record Counted(long total, long before, long after, Map<String, Long> rows) {

        Tally tally() {
            return Tally.of(
                            Numbers.NONE
                                    .with("n", total)
                                    .with("before", before)
                                    .with("after", after))
                    .with(
                            "byKey",
                            List.copyOf(rows.entrySet()),
                            Map.Entry::getKey,
                            it -> Numbers.NONE.with("n", it.getValue()));
        }
    }

    /// @param counted what a missing one would have counted
    private record Answer(Freshness freshness, Counted counted) {

        Optional<Counted> known() {
            return freshness == Freshness.MISSING ? Optional.empty() : Optional.of(counted);
        }
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        Arbitrary<Long> count = Arbitraries.longs().between(0, 50);
        Arbitrary<Counted> counted =
                Combinators.combine(
                                count,
                                count,
                                count,
                                Arbitraries.maps(Arbitraries.of(KEYS), count).ofMaxSize(3))
                        .as(Counted::new);
        return Combinators.combine(Arbitraries.of(Freshness.values()), counted)
                .as(Answer::new)
                .list()
                .ofMaxSize(CODES.size());
    }

    private static Office office(String code) {
        URI uri = URI.create("http://localhost");
        return new Office(code, Optional.of(code), code, uri, Map.of(Service.CAMPAIGNS, uri));
    }

    private static List<Told<Tally>> told(List<Answer> answers) {
        List<Told<Tally>> told = new ArrayList<>();
        for (int place = 0; place < answers.size(); place++) {
            Answer it = answers.get(place);
            told.add(
                    new Told<>(
                            office(CODES.get(place)),
                            it.freshness(),
                            it.known().map(_ -> Instant.EPOCH),
                            it.known().map(Counted::tally),
                            Optional.empty()));
        }
        return told;
    }

    private static Composed<Statistic> statistic(List<Answer> answers) {
        List<Told<Tally>> told = told(answers);
        RecordsOutlook outlook =
                new RecordsOutlook(
                        Sight.of(Seen.ANALYST),
                        told.stream().map(Told::office).toList(),
                        Topic.EVENTS,
                        new Wanted(Optional.empty(), Optional.empty()));
        return Statistic.of(outlook, told, it -> it);
    }

    private static RegionalSums regional(List<Answer> answers) {
        return statistic(answers).data().regional().data();
    }

    private static Stream<Counted> known(List<Answer> answers) {
        return answers.stream().flatMap(it -> it.known().stream());
    }

    private static boolean isPartial(List<Answer> answers) {
        return answers.stream().anyMatch(it -> it.known().isEmpty());
    }

    @Property(tries = 1_000)
    void addsUpWhatTheOfficesSaidAndNeverTakesSilenceForZero(
            @ForAll("answers") List<Answer> answers) {
        MeasureBody sum = regional(answers).sums().measure("n");

        assertThat(sum.partial()).isEqualTo(isPartial(answers));
        if (known(answers).findAny().isPresent()) {
            assertThat(sum.status()).isEqualTo(MeasureStatus.KNOWN);
            assertThat(sum.value().longValueExact())
                    .isEqualTo(known(answers).mapToLong(Counted::total).sum());
        } else {
            assertThat(sum.value()).isNull();
            assertThat(sum.status())
                    .isEqualTo(
                            answers.isEmpty()
                                    ? MeasureStatus.NOT_APPLICABLE
                                    : MeasureStatus.UNAVAILABLE);
        }
    }

    @Property(tries = 1_000)
    void addsUpEachRow(@ForAll("answers") List<Answer> answers) {
        List<Row> rows = regional(answers).sums().rows("byKey");

        if (known(answers).findAny().isEmpty()) {
            assertThat(rows).isNull();
            return;
        }
        Map<String, Long> expected =
                known(answers)
                        .flatMap(it -> it.rows().entrySet().stream())
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.summingLong(Map.Entry::getValue)));
        assertThat(rows)
                .extracting(Row::key)
                .containsExactlyElementsOf(expected.keySet().stream().sorted().toList());
        assertThat(rows)
                .allSatisfy(row -> {
                    MeasureBody measure = row.measure("n");
                    assertThat(measure.value().longValueExact()).isEqualTo(expected.get(row.key()));
                    assertThat(measure.partial()).isEqualTo(isPartial(answers));
                });
    }

    @Property(tries = 1_000)
    void namesTheOfficesThatStandBehindTheSum(@ForAll("answers") List<Answer> answers) {
        Composed<Statistic> statistic = statistic(answers);
        Coverage coverage = regional(answers).coverage();

        assertThat(coverage.expected()).isEqualTo(answers.size());
        assertThat(coverage.missing()).isEqualTo(with(answers, Freshness.MISSING));
        assertThat(coverage.stale()).isEqualTo(with(answers, Freshness.STALE));
        assertThat(coverage.reporting()).isEqualTo((int) known(answers).count());
        assertThat(coverage.complete()).isEqualTo(!isPartial(answers));
        assertThat(statistic.troubles())
                .extracting(it -> it.silent().orElseThrow().office().code())
                .isEqualTo(with(answers, Freshness.MISSING));
    }

    private static List<String> with(List<Answer> answers, Freshness freshness) {
        List<String> codes = new ArrayList<>();
        for (int place = 0; place < answers.size(); place++) {
            if (answers.get(place).freshness() == freshness) {
                codes.add(CODES.get(place));
            }
        }
        return codes;
    }

    @Property(tries = 500)
    void showsOfEachOfficeWhatItSaid(@ForAll("answers") List<Answer> answers) {
        List<NationalSums> national = statistic(answers).data().national();

        assertThat(national).hasSize(answers.size());
        for (int place = 0; place < answers.size(); place++) {
            MeasureBody measure = national.get(place).sums().measure("n");
            Optional<Counted> known = answers.get(place).known();
            assertThat(measure.status())
                    .isEqualTo(known.isPresent() ? MeasureStatus.KNOWN : MeasureStatus.UNAVAILABLE);
            assertThat(Optional.ofNullable(measure.value()).map(BigDecimal::longValueExact))
                    .isEqualTo(known.map(Counted::total));
            assertThat(national.get(place).sums().rows("byKey") == null).isEqualTo(known.isEmpty());
        }
    }

    /// Never a mean of the offices' gains.
    @Property(tries = 500)
    void reckonsTheGainOfTheRegionOfSums(@ForAll("answers") List<Answer> answers) {
        MeasureBody gain = regional(answers).sums().gain();
        long before = known(answers).mapToLong(Counted::before).sum();
        long after = known(answers).mapToLong(Counted::after).sum();

        if (before == 0) {
            assertThat(gain.value()).isNull();
            assertThat(gain.status()).isNotEqualTo(MeasureStatus.KNOWN);
        } else {
            assertThat(gain.value().doubleValue())
                    .isCloseTo(
                            100.0 * (after - before) / before,
                            org.assertj.core.data.Offset.offset(0.0051));
        }
    }

    @Property(tries = 200)
    void tellsTheSumToThoseAloneWhoMaySeeAllThatItIsMadeOf(
            @ForAll("answers") List<Answer> answers) {
        List<Told<Tally>> told = told(answers);
        RecordsOutlook outlook =
                new RecordsOutlook(
                        Sight.of(Seen.officer("KZ")),
                        told.stream().map(Told::office).toList(),
                        Topic.EVENTS,
                        new Wanted(Optional.empty(), Optional.empty()));
        boolean whole = Set.of("KZ").containsAll(outlook.expected());
        List<Told<Tally>> seen = told.stream().filter(it -> isSeen(outlook, it)).toList();

        Statistic statistic = Statistic.of(outlook, seen, it -> it).data();

        assertThat(statistic.regional().data() != null).isEqualTo(whole);
        assertThat(statistic.national())
                .allSatisfy(it -> assertThat(it.told().office().code()).isEqualTo("KZ"));
    }

    private static boolean isSeen(RecordsOutlook outlook, Told<?> told) {
        return outlook.seen().contains(told.office());
    }
}
