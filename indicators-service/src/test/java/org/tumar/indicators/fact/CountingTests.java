package org.tumar.indicators.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.fact.FactFixtures.MEDIA;
import static org.tumar.indicators.fact.FactFixtures.NGO;
import static org.tumar.indicators.fact.FactFixtures.counted;
import static org.tumar.indicators.fact.FactFixtures.fact;
import static org.tumar.indicators.fact.FactFixtures.knowledge;
import static org.tumar.indicators.fact.FactFixtures.member;
import static org.tumar.indicators.fact.FactFixtures.trained;
import static org.tumar.indicators.fact.FactFixtures.training;
import static org.tumar.indicators.fact.FactFixtures.withdrawn;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.campaigns.EventPlace;
import org.tumar.contracts.campaigns.Exposure;
import org.tumar.contracts.campaigns.MaterialCount;
import org.tumar.contracts.campaigns.PeopleCount;
import org.tumar.contracts.campaigns.event.EventRecorded;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.partners.event.TrainingRecorded;
import org.tumar.figures.Amount;
import org.tumar.figures.Quantity;
import org.tumar.figures.derivation.Derivation;
import org.tumar.indicators.TickingClock;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Committed.Commit;
import org.tumar.indicators.figure.Head;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.MemoryProgrammes;
import org.tumar.indicators.programme.Definitions;

class CountingTests {

    private final MemoryProgrammes programmes = new MemoryProgrammes();
    private final List<Commit> commits = new ArrayList<>();
    private final Ledger ledger = new Ledger(programmes, Duration.ofSeconds(5), commits::add);
    private final MemoryFacts facts = new MemoryFacts();
    private final Counting counting = FactFixtures.counting(facts, programmes, ledger);

    private ProgrammeBody hold(String... derivations) {
        ProgrammeBody definition = FactFixtures.programme(FigureSource.REPORTED, derivations);
        ledger.change(
                CODE,
                (_, _) ->
                        new Decided<>(
                                true, Optional.of(new Change(Optional.of(definition), List.of()))));
        commits.clear();
        return definition;
    }

    @Test
    void countsARecordOfSeveralDaysAtItsFirst() {
        ProgrammeBody definition = hold("partners.people-trained", "partners.trainings-held");
        counting.take(List.of(training("T1", 1, "2025-12-31", MEDIA, 12)));

        Map<String, Counted> counted = counted(counting, definition);
        assertThat(number(counted.get("1"), "Y1", "2025", "2025-Q4", "2025-12", "ALL"))
                .containsExactly("12", "12", "12", "12", "12");
        assertThat(number(counted.get("2"), "Y1", "Y2")).containsExactly("1", "0");
    }

    @Test
    void countsOnlyWhatItsConditionsHoldOf() {
        ProgrammeBody definition =
                hold(
                        "partners.people-trained[audience!=ngos]",
                        "partners.people-trained[sex=female]",
                        "partners.trainings-held[audience=ngos]");
        counting.take(
                List.of(
                        training("T1", 1, "2025-03-10", MEDIA, 12),
                        training("T2", 1, "2025-03-11", NGO, 30)));

        Map<String, Counted> counted = counted(counting, definition);
        assertThat(number(counted.get("1"), "ALL")).containsExactly("12");
        assertThat(number(counted.get("2"), "ALL")).containsExactly("28");
        assertThat(number(counted.get("3"), "ALL")).containsExactly("1");
    }

    @Test
    void countsMembersOnTheLastDayOfASpan() {
        ProgrammeBody definition = hold("partners.network-members");
        counting.take(
                List.of(
                        member("P1", 1, "2025-01-15", null),
                        member("P2", 1, "2025-02-01", "2025-03-31"),
                        member("P3", 1, "2026-05-01", null)));

        assertThat(
                        number(
                                counted(counting, definition).get("1"),
                                "2025-01",
                                "2025-02",
                                "2025-03",
                                "Y1",
                                "ALL"))
                .containsExactly("1", "2", "1", "1", "2");
    }

    @Test
    void takesKnowledgeGainAsARatioOfSums() {
        ProgrammeBody definition = hold("partners.knowledge-gain");
        counting.take(
                List.of(
                        fact(
                                1,
                                trained(
                                        "T1",
                                        List.of(CODE),
                                        "2025-03-10",
                                        MEDIA,
                                        10,
                                        knowledge(400, 600))),
                        fact(
                                1,
                                trained(
                                        "T2",
                                        List.of(CODE),
                                        "2025-04-10",
                                        MEDIA,
                                        10,
                                        knowledge(600, 650))),
                        training("T3", 1, "2026-04-10", MEDIA, 10)));

        Counted gain = counted(counting, definition).get("1");
        assertThat(number(gain, "ALL", "2025-Q1")).containsExactly("25", "50");
        assertThat(gain.of("Y2").status()).isEqualTo(MeasureStatus.NOT_REPORTED);
    }

    @Test
    void countsPeopleOnceHoweverTheyAreCut() {
        ProgrammeBody definition =
                hold(
                        "campaigns.people-reached",
                        "campaigns.people-reached[sex=female]",
                        "campaigns.people-reached[age-group=18-24]",
                        "campaigns.people-attended",
                        "campaigns.exposures",
                        "campaigns.materials-distributed[language=kk]");
        counting.take(List.of(event()));

        Map<String, Counted> counted = counted(counting, definition);
        assertThat(number(counted.get("1"), "ALL")).containsExactly("100");
        assertThat(number(counted.get("2"), "ALL")).containsExactly("60");
        assertThat(number(counted.get("3"), "ALL")).containsExactly("40");
        assertThat(number(counted.get("4"), "ALL")).containsExactly("NOT_REPORTED");
        assertThat(number(counted.get("5"), "ALL")).containsExactly("5000");
        assertThat(number(counted.get("6"), "ALL")).containsExactly("70");
    }

    /// The event has them by sex and by age group, and not by both.
    @Test
    void tellsPeopleApartWithinWhatItsConditionsCount() {
        ProgrammeBody definition =
                hold(
                        "campaigns.people-reached[age-group=18-24]",
                        "campaigns.people-reached[sex=female]");
        counting.take(List.of(event()));

        assertThat(cells(definition, "1", "sex"))
                .containsExactly(entry(Map.of("sex", "unknown"), "40"));
        assertThat(cells(definition, "2", "age-group"))
                .containsExactly(entry(Map.of("age-group", "unknown"), "60"));
        assertThat(cells(definition, "2", "sex", "region"))
                .containsExactly(entry(Map.of("sex", "female", "region", "KZ-ALA"), "60"));
    }

    private Map<Map<String, String>, String> cells(
            ProgrammeBody definition, String indicator, String... by) {
        Derivation derivation =
                Definitions.indicator(definition, indicator).flatMap(Derivation::of).orElseThrow();
        Map<Map<String, String>, String> numbers = new LinkedHashMap<>();
        counting.cells(CODE, derivation, Definitions.timeline(definition).whole(), List.of(by))
                .cells()
                .forEach(it -> numbers.put(it.by(), it.derived().value().toPlainString()));
        return numbers;
    }

    private static Fact event() {
        LocalDate day = LocalDate.of(2025, 5, 1);
        return new Fact(
                "campaigns.event-recorded/E1",
                1,
                new Recorded.OfEvent(
                        new EventRecorded(
                                "E1",
                                "C1",
                                "P1",
                                List.of(CODE),
                                false,
                                day,
                                day,
                                "seminar",
                                new EventPlace("KZ", "KZ-ALA", null, "urban"),
                                List.of("women", "teachers"),
                                List.of(
                                        new PeopleCount("reached", null, null, 100),
                                        new PeopleCount("reached", "female", null, 60),
                                        new PeopleCount("reached", "male", null, 40),
                                        new PeopleCount("reached", null, "18-24", 40),
                                        new PeopleCount("reached", null, "25-34", 60)),
                                List.of(new Exposure("circulation", 5000)),
                                List.of(
                                        new MaterialCount("leaflet", "kk", 70),
                                        new MaterialCount("leaflet", "ru", 30)))));
    }

    @Test
    void aNothingIsZeroOnlyWhereRecordsOfItsKindCountForTheProgramme() {
        ProgrammeBody definition = hold("partners.trainings-held", "campaigns.calls");
        Fact training = training("T1", 1, "2025-03-10", MEDIA, 0);
        assertThat(statuses(definition)).containsOnly(MeasureStatus.NOT_REPORTED);

        counting.take(List.of(training));
        assertThat(statuses(definition))
                .containsExactly(MeasureStatus.KNOWN, MeasureStatus.NOT_REPORTED);

        counting.take(List.of(withdrawn(training)));
        assertThat(statuses(definition)).containsOnly(MeasureStatus.NOT_REPORTED);
    }

    @Test
    void whatNoRecordOfASpanSaysIsNotKnownAndWhatSomeDoNotIsPartial() {
        ProgrammeBody definition =
                hold("campaigns.people-attended", "campaigns.exposures", "campaigns.events-held");
        counting.take(
                List.of(
                        held("E1", "2025-03-10", people("reached", 30), List.of()),
                        held("E2", "2025-04-10", List.of(), seen(900)),
                        held("E3", "2025-04-11", people("attended", 0), List.of()),
                        held("E4", "2026-04-11", people("attended", 7), seen(100))));

        Map<String, Counted> counted = counted(counting, definition);
        assertThat(number(counted.get("1"), "2025-03", "2025-04", "Y1", "2025-05", "Y2", "ALL"))
                .containsExactly("NOT_REPORTED", "0 partial", "0 partial", "0", "7", "7 partial");
        assertThat(number(counted.get("2"), "2025-03", "2025-04", "2025-05", "Y2"))
                .containsExactly("NOT_REPORTED", "900 partial", "0", "100");
        assertThat(number(counted.get("3"), "2025-03", "2025-05", "ALL"))
                .containsExactly("1", "0", "4");
    }

    @Test
    void whatIsAskedBySexIsSaidOnlyByRecordsThatTellItApart() {
        ProgrammeBody definition =
                hold(
                        "campaigns.people-reached[sex=female]",
                        "campaigns.people-reached[sex!=male]",
                        "campaigns.people-reached[type=lecture][sex=female]",
                        "partners.people-trained[sex=male]");
        counting.take(
                List.of(
                        held("E2", "2025-03-10", people("reached", 30), List.of()),
                        held("E3", "2025-04-10", people("reached", 0), List.of()),
                        event()));
        TrainingRecorded told = trained("T1", List.of(CODE), "2025-03-10", MEDIA, 12, null);
        counting.take(List.of(fact(1, told), fact(1, untold(told, "T2"))));

        Map<String, Counted> counted = counted(counting, definition);
        assertThat(number(counted.get("1"), "2025-03", "2025-04", "2025-05", "ALL"))
                .containsExactly("NOT_REPORTED", "0", "60", "60 partial");
        assertThat(number(counted.get("2"), "2025-03", "2025-05", "ALL"))
                .containsExactly("30", "60", "90");
        assertThat(number(counted.get("3"), "ALL")).containsExactly("0");
        assertThat(number(counted.get("4"), "ALL")).containsExactly("4 partial");
    }

    /// As reported by somebody who does not tell women from men.
    private static TrainingRecorded untold(TrainingRecorded said, String id) {
        return new TrainingRecorded(
                id,
                said.partner(),
                said.programmes(),
                false,
                said.from(),
                said.to(),
                said.topic(),
                said.audience(),
                said.participants(),
                List.of(),
                null);
    }

    private static List<PeopleCount> people(String measure, long count) {
        return List.of(new PeopleCount(measure, null, null, count));
    }

    private static List<Exposure> seen(long count) {
        return List.of(new Exposure("circulation", count));
    }

    private static Fact held(
            String id, String day, List<PeopleCount> people, List<Exposure> exposure) {
        return FactFixtures.event(id, day, people, exposure);
    }

    @Test
    void aGainOverNothingIsNotApplicable() {
        ProgrammeBody definition = hold("partners.knowledge-gain");
        counting.take(
                List.of(
                        fact(
                                1,
                                trained(
                                        "T1",
                                        List.of(CODE),
                                        "2025-03-10",
                                        MEDIA,
                                        10,
                                        knowledge(0, 600)))));

        assertThat(number(counted(counting, definition).get("1"), "Y1", "Y2"))
                .containsExactly("NOT_APPLICABLE", "NOT_REPORTED");
    }

    @Test
    void aDerivationThatIsNotKnownHereCountsNothing() {
        ProgrammeBody definition = hold("cases.victims-assisted");
        counting.take(List.of(training("T1", 1, "2025-03-10", MEDIA, 12)));

        assertThat(statuses(definition)).containsExactly(MeasureStatus.NOT_REPORTED);
    }

    @Test
    void countsNothingByCallersAlsoWhereADefinitionFromElsewhereAsksForThem() {
        ProgrammeBody definition =
                hold(
                        "campaigns.calls[sex=female][age-group=14-17]",
                        "campaigns.calls[age-group!=unknown]",
                        "campaigns.calls");
        counting.take(List.of(FactFixtures.calls(1, "2025-03-10", "female", "14-17", 2)));

        assertThat(statuses(definition))
                .containsExactly(
                        MeasureStatus.NOT_REPORTED,
                        MeasureStatus.NOT_REPORTED,
                        MeasureStatus.KNOWN);
    }

    @Test
    void tellsAProgrammeOnceForABatchAndOnlyWhereItsAnswerCanBeAnother() {
        hold("partners.people-trained");
        Fact training = training("T1", 1, "2025-03-10", MEDIA, 12);

        assertThat(counting.take(List.of(training, training("T2", 1, "2025-03-10", NGO, 3))))
                .containsExactly(true, true);
        assertThat(commits).hasSize(1).allMatch(CountingTests::isSignalled);

        assertThat(counting.take(List.of(training))).containsExactly(false);
        assertThat(commits).hasSize(1);

        counting.take(List.of(member("P1", 1, "2025-03-10", null)));
        assertThat(commits).hasSize(2);
        assertThat(isSignalled(commits.getLast())).isFalse();
    }

    private static boolean isSignalled(Commit commit) {
        return !commit.before().stamp().equals(commit.after().stamp());
    }

    @Test
    void tellsWhatWasStoredBySomebodyWhoDiedBeforeTelling() {
        hold("partners.people-trained");
        Fact training = training("T1", 1, "2025-03-10", MEDIA, 12);
        facts.put(List.of(training));

        assertThat(counting.take(List.of(training))).containsExactly(false);

        assertThat(commits).hasSize(1).allMatch(CountingTests::isSignalled);
    }

    @Test
    void keepsFactsOfAProgrammeThatArrivesLater() {
        counting.take(List.of(training("T1", 1, "2025-03-10", MEDIA, 12)));
        assertThat(commits).isEmpty();

        ProgrammeBody definition = hold("partners.people-trained");

        assertThat(number(counted(counting, definition).get("1"), "Y1")).containsExactly("12");
    }

    @Test
    void anotherProcessSeesByTheHeadThatItIsBehind() {
        TickingClock clock = new TickingClock();
        ProgrammeBody definition = hold("partners.people-trained");
        Counting other = FactFixtures.counting(facts, programmes, ledger, clock);
        counted(other, definition);
        int scans = facts.scans();

        counting.take(List.of(training("T1", 1, "2025-03-10", MEDIA, 12)));
        clock.advance(Duration.ofSeconds(3));
        List<Head> heads = programmes.heads();
        other.notice(heads);
        other.notice(heads);

        assertThat(number(counted(other, definition).get("1"), "Y1")).containsExactly("12");
        assertThat(facts.scans()).isEqualTo(scans + 2);
    }

    @Test
    void aProcessThatTakesOverCountsWhatTheOtherStored() {
        ProgrammeBody definition = hold("partners.people-trained");
        Counting other = FactFixtures.counting(facts, programmes, ledger);
        counted(other, definition);
        counting.take(List.of(training("T1", 1, "2025-03-10", MEDIA, 12)));

        other.take(List.of(training("T1", 2, "2026-03-10", MEDIA, 15)));

        assertThat(number(counted(other, definition).get("1"), "Y1", "Y2"))
                .containsExactly("0", "15");
    }

    private List<MeasureStatus> statuses(ProgrammeBody definition) {
        Map<String, Counted> counted = counted(counting, definition);
        return definition.indicators().stream()
                .map(it -> counted.get(it.code()).of("ALL").status())
                .toList();
    }

    private static List<String> number(Counted counted, String... spans) {
        List<String> numbers = new ArrayList<>();
        for (String span : spans) {
            Quantity quantity = counted.of(span);
            numbers.add(
                    quantity.known()
                                    .flatMap(Amount::shown)
                                    .map(BigDecimal::toPlainString)
                                    .orElse(quantity.status().name())
                            + (quantity.partial() ? " partial" : ""));
        }
        return numbers;
    }
}
