package org.tumar.indicators.fact;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.campaigns.CallCount;
import org.tumar.contracts.campaigns.EventPlace;
import org.tumar.contracts.campaigns.Exposure;
import org.tumar.contracts.campaigns.PeopleCount;
import org.tumar.contracts.campaigns.event.CallsTallied;
import org.tumar.contracts.campaigns.event.EventRecorded;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.FigureSource;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.Unit;
import org.tumar.contracts.partners.event.Knowledge;
import org.tumar.contracts.partners.event.Membership;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.contracts.partners.event.PersonCount;
import org.tumar.contracts.partners.event.TrainingRecorded;
import org.tumar.figures.derivation.Derivation;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Programmes;

/// Records, and indicators that are counted from them.
public final class FactFixtures {

    public static final String MEDIA = "media";
    public static final String NGO = "ngos";

    private FactFixtures() {}

    /// A programme of the office with an indicator for each derivation, in that order: `1`, `2` …
    public static ProgrammeBody programme(FigureSource source, String... derivations) {
        IndicatorBody[] indicators = new IndicatorBody[derivations.length];
        for (int i = 0; i < derivations.length; i++) {
            indicators[i] = indicator(String.valueOf(i + 1), source, derivations[i]);
        }
        return Fixtures.definition("KZ", indicators);
    }

    public static IndicatorBody indicator(String code, FigureSource source, String derivation) {
        DerivedMeasure measure =
                Derivation.read(derivation) instanceof Derivation.Reading.Sound(Derivation read)
                        ? read.measure()
                        : DerivedMeasure.CALLS;
        return indicator(code, source, derivation, measure.unit(), measure.aggregation());
    }

    private static IndicatorBody indicator(
            String code, FigureSource source, String derivation, Unit unit, Aggregation by) {
        IndicatorBody plain = Fixtures.indicator(code, unit, by, "KZ");
        return new IndicatorBody(
                plain.code(),
                plain.result(),
                plain.title(),
                plain.unit(),
                plain.aggregation(),
                plain.baseline(),
                plain.offices(),
                plain.nationalCodes(),
                source,
                derivation,
                plain.direction());
    }

    /// What counts for an office that has no records.
    public static Counting nothing(Programmes programmes) {
        return counting(
                new MemoryFacts(), programmes, new Ledger(programmes, Duration.ofSeconds(5)));
    }

    /// What counts for an office, over a store of facts.
    public static Counting counting(MemoryFacts facts, Programmes programmes, Ledger ledger) {
        return counting(facts, programmes, ledger, Fixtures.CLOCK);
    }

    static Counting counting(Facts facts, Programmes programmes, Ledger ledger, Clock clock) {
        return new Counting(facts, programmes, new Recounts(ledger, "KZ"), clock);
    }

    /// Has a training counted.
    public static void train(
            Counting counting, String id, long sequence, String day, long participants) {
        counting.take(List.of(training(id, sequence, day, MEDIA, participants)));
    }

    /// Has calls of one sort to a hotline counted.
    public static void call(
            Counting counting,
            String day,
            @Nullable String sex,
            @Nullable String ageGroup,
            long count) {
        counting.take(List.of(calls(1, day, sex, ageGroup, count)));
    }

    /// Has a partner join the network for good.
    public static void join(Counting counting, String id, long sequence, String day) {
        counting.take(List.of(member(id, sequence, day, null)));
    }

    static Fact training(String id, long sequence, String day, String audience, long people) {
        return fact(sequence, trained(id, List.of(Fixtures.CODE), day, audience, people, null));
    }

    static Fact withdrawn(Fact training) {
        TrainingRecorded said = (TrainingRecorded) training.recorded().said();
        return fact(
                training.sequence() + 1,
                new TrainingRecorded(
                        said.id(),
                        said.partner(),
                        said.programmes(),
                        true,
                        said.from(),
                        said.to(),
                        said.topic(),
                        said.audience(),
                        0,
                        List.of(),
                        null));
    }

    static Fact fact(long sequence, TrainingRecorded said) {
        return new Fact(
                "partners.training-recorded/" + TrainingRecorded.subjectOf(said.id()),
                sequence,
                new Recorded.OfTraining(said));
    }

    static Fact fact(long sequence, PartnerRecorded said) {
        return new Fact(
                "partners.partner-recorded/" + PartnerRecorded.subjectOf(said.id()),
                sequence,
                new Recorded.OfPartner(said));
    }

    /// Two in three of them women; a training of three days.
    static TrainingRecorded trained(
            String id,
            List<String> programmes,
            String day,
            String audience,
            long people,
            @Nullable Knowledge knowledge) {
        LocalDate from = LocalDate.parse(day);
        long women = people * 2 / 3;
        return new TrainingRecorded(
                id,
                "sana-sezim",
                programmes,
                false,
                from,
                from.plusDays(2),
                "safe-migration",
                audience,
                people,
                List.of(new PersonCount("female", women), new PersonCount("male", people - women)),
                knowledge);
    }

    static Knowledge knowledge(long before, long after) {
        return new Knowledge(BigDecimal.valueOf(before), BigDecimal.valueOf(after), 10);
    }

    static Fact member(String id, long sequence, String from, @Nullable String to) {
        return fact(
                sequence,
                new PartnerRecorded(
                        id,
                        "ngo",
                        false,
                        List.of(
                                new Membership(
                                        Fixtures.CODE,
                                        LocalDate.parse(from),
                                        to == null ? null : LocalDate.parse(to),
                                        to == null ? null : "closed"))));
    }

    /// A seminar of one day.
    static Fact event(String id, String day, List<PeopleCount> people, List<Exposure> exposure) {
        return event(
                1,
                new EventRecorded(
                        id,
                        "C1",
                        "P1",
                        List.of(Fixtures.CODE),
                        false,
                        LocalDate.parse(day),
                        LocalDate.parse(day),
                        "seminar",
                        new EventPlace("KZ", null, null, "urban"),
                        List.of("women"),
                        people,
                        exposure,
                        List.of()));
    }

    static Fact event(long sequence, EventRecorded said) {
        return new Fact(
                "campaigns.event-recorded/" + said.id(), sequence, new Recorded.OfEvent(said));
    }

    /// Calls of one sort to a hotline on a day.
    static Fact calls(
            long sequence,
            String day,
            @Nullable String sex,
            @Nullable String ageGroup,
            long count) {
        return new Fact(
                "campaigns.calls-tallied/H/" + day,
                sequence,
                new Recorded.OfCalls(
                        new CallsTallied(
                                "H",
                                LocalDate.parse(day),
                                List.of(
                                        new CallCount(
                                                List.of(Fixtures.CODE),
                                                "phone",
                                                "documents",
                                                sex,
                                                ageGroup,
                                                "RU",
                                                false,
                                                "advice",
                                                count)))));
    }

    /// What was counted for each indicator of a programme by its last day.
    static Map<String, Counted> counted(Counting counting, ProgrammeBody definition) {
        return derived(counting, definition).indicators();
    }

    /// What was counted for all indicators of a programme by its last day.
    static Derived derived(Counting counting, ProgrammeBody definition) {
        return counting.derived(definition, definition.indicators(), definition.end());
    }
}
