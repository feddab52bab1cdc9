package org.tumar.indicators.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.tumar.contracts.campaigns.CallCount;
import org.tumar.contracts.campaigns.Exposure;
import org.tumar.contracts.campaigns.MaterialCount;
import org.tumar.contracts.campaigns.PeopleCount;
import org.tumar.contracts.campaigns.event.CallsTallied;
import org.tumar.contracts.campaigns.event.EventRecorded;
import org.tumar.contracts.partners.event.Knowledge;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.contracts.partners.event.PersonCount;
import org.tumar.contracts.partners.event.TrainingRecorded;
import org.tumar.figures.Amount.Fraction;
import org.tumar.figures.Amount.Total;
import org.tumar.figures.Quantity;
import org.tumar.figures.Quantity.Absent;
import org.tumar.figures.Span;

/// What records come to, added up one after another for one span of one programme, by nothing of
/// what the service does it with.
///
/// @param said the last that was said of each record
record NaiveCount(String programme, Collection<? extends Record> said) {

    private static final Predicate<PeopleCount> IN_ALL =
            it -> it.sex() == null && it.ageGroup() == null;
    private static final Predicate<PeopleCount> BY_SEX =
            it -> it.sex() != null && it.ageGroup() == null;
    private static final Predicate<PeopleCount> BY_AGE =
            it -> it.sex() == null && it.ageGroup() != null;
    private static final Predicate<PeopleCount> BY_BOTH =
            it -> it.sex() != null && it.ageGroup() != null;

    /// The derivations that it can do, each with its count.
    static final Map<String, BiFunction<NaiveCount, Span, Quantity>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("partners.trainings-held", (all, span) -> all.trainings(span, _ -> 1));
        ALL.put(
                "partners.people-trained",
                (all, span) -> all.trainings(span, TrainingRecorded::participants));
        ALL.put(
                "partners.people-trained[audience!=ngos]",
                (all, span) ->
                        all.trainings(
                                span, it -> it.audience().equals("ngos") ? 0 : it.participants()));
        ALL.put("partners.people-trained[sex=female]", NaiveCount::womenTrained);
        ALL.put("partners.knowledge-gain", NaiveCount::gain);
        ALL.put("partners.network-members", NaiveCount::members);
        ALL.put("campaigns.events-held", NaiveCount::eventsHeld);
        ALL.put("campaigns.people-attended", (all, span) -> all.people(span, "attended"));
        ALL.put("campaigns.people-reached", (all, span) -> all.people(span, "reached"));
        ALL.put(
                "campaigns.people-reached[sex=female]",
                (all, span) ->
                        all.people(
                                span, BY_SEX, it -> it.sex() != null && it.sex().equals("female")));
        ALL.put(
                "campaigns.people-reached[age-group=18-24][sex!=male]",
                (all, span) -> all.youngNotMen(span));
        ALL.put("campaigns.exposures", NaiveCount::exposures);
        ALL.put("campaigns.materials-distributed", NaiveCount::materials);
        ALL.put("campaigns.calls[channel!=phone]", NaiveCount::callsButByPhone);
    }

    private <T extends Record> List<T> all(
            Class<T> kind, Function<T, List<String>> programmes, Predicate<T> withdrawn) {
        return said.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(it -> programmes.apply(it).contains(programme) && !withdrawn.test(it))
                .toList();
    }

    private List<TrainingRecorded> trainings() {
        return all(
                TrainingRecorded.class, TrainingRecorded::programmes, TrainingRecorded::withdrawn);
    }

    private List<EventRecorded> events() {
        return all(EventRecorded.class, EventRecorded::programmes, EventRecorded::withdrawn);
    }

    private static boolean isIn(Span span, LocalDate day) {
        return !day.isBefore(span.start()) && !day.isAfter(span.end());
    }

    private static Quantity number(long count) {
        return Quantity.of(new Total(BigDecimal.valueOf(count)));
    }

    private Quantity trainings(Span span, ToLongFunction<TrainingRecorded> count) {
        return trainings().isEmpty()
                ? Absent.NOT_REPORTED
                : number(
                        trainings().stream()
                                .filter(it -> isIn(span, it.from()))
                                .mapToLong(count)
                                .sum());
    }

    private Quantity womenTrained(Span span) {
        return told(
                span,
                trainings(),
                TrainingRecorded::from,
                _ -> true,
                it -> it.participants() == 0 || !it.bySex().isEmpty(),
                it ->
                        it.bySex().stream()
                                .filter(one -> one.sex().equals("female"))
                                .mapToLong(PersonCount::count)
                                .sum());
    }

    private Quantity gain(Span span) {
        List<Knowledge> tested =
                trainings().stream()
                        .filter(it -> isIn(span, it.from()))
                        .flatMap(it -> Stream.ofNullable(it.knowledge()))
                        .toList();
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal after = BigDecimal.ZERO;
        for (Knowledge one : tested) {
            before = before.add(one.before());
            after = after.add(one.after());
        }
        if (tested.isEmpty()) {
            return Absent.NOT_REPORTED;
        }
        return before.signum() == 0
                ? Absent.NOT_APPLICABLE
                : Quantity.of(new Fraction(after.subtract(before), before, true));
    }

    private Quantity members(Span span) {
        List<PartnerRecorded> partners =
                said.stream()
                        .filter(PartnerRecorded.class::isInstance)
                        .map(PartnerRecorded.class::cast)
                        .filter(it -> !it.withdrawn())
                        .filter(it ->
                                it.memberships().stream()
                                        .anyMatch(one -> one.programme().equals(programme)))
                        .toList();
        return partners.isEmpty()
                ? Absent.NOT_REPORTED
                : number(
                        partners.stream()
                                .flatMap(it -> it.memberships().stream())
                                .filter(it -> it.programme().equals(programme))
                                .filter(it -> !it.from().isAfter(span.end()))
                                .filter(it -> it.to() == null || it.to().isAfter(span.end()))
                                .count());
    }

    private Quantity eventsHeld(Span span) {
        return events().isEmpty()
                ? Absent.NOT_REPORTED
                : number(events().stream().filter(it -> isIn(span, it.from())).count());
    }

    /// What records may leave open.
    ///
    /// @param says whether a record says the measure
    /// @param tells whether it says what is asked for
    private static <T> Quantity told(
            Span span,
            List<T> records,
            Function<T, LocalDate> day,
            Predicate<T> says,
            Predicate<T> tells,
            ToLongFunction<T> count) {
        List<T> within = records.stream().filter(it -> isIn(span, day.apply(it))).toList();
        List<T> telling = within.stream().filter(tells).toList();
        if (records.stream().noneMatch(says) || (telling.isEmpty() && !within.isEmpty())) {
            return Absent.NOT_REPORTED;
        }
        return number(telling.stream().mapToLong(count).sum())
                .partialIf(telling.size() < within.size());
    }

    private static List<PeopleCount> rows(
            EventRecorded event, String measure, Predicate<PeopleCount> which) {
        return event.people().stream()
                .filter(it -> it.measure().equals(measure))
                .filter(which)
                .toList();
    }

    private static long sum(List<PeopleCount> rows, Predicate<PeopleCount> which) {
        return rows.stream().filter(which).mapToLong(PeopleCount::count).sum();
    }

    private Quantity people(Span span, String measure) {
        return told(
                span,
                events(),
                EventRecorded::from,
                it -> !rows(it, measure, IN_ALL).isEmpty(),
                it -> !rows(it, measure, IN_ALL).isEmpty(),
                it -> sum(rows(it, measure, IN_ALL), _ -> true));
    }

    private Quantity people(Span span, Predicate<PeopleCount> cut, Predicate<PeopleCount> which) {
        return told(
                span,
                events(),
                EventRecorded::from,
                it -> !rows(it, "reached", IN_ALL).isEmpty(),
                it -> !rows(it, "reached", cut).isEmpty() || isNobody(it),
                it -> sum(rows(it, "reached", cut), which));
    }

    private static boolean isNobody(EventRecorded event) {
        return rows(event, "reached", IN_ALL).stream().anyMatch(it -> it.count() == 0);
    }

    /// By age group where a record has no parts by both: of that age, of unknown sex.
    private Quantity youngNotMen(Span span) {
        return told(
                span,
                events(),
                EventRecorded::from,
                it -> !rows(it, "reached", IN_ALL).isEmpty(),
                it -> !rows(it, "reached", BY_AGE).isEmpty() || isNobody(it),
                it ->
                        sum(
                                rows(it, "reached", BY_BOTH).isEmpty()
                                        ? rows(it, "reached", BY_AGE)
                                        : rows(it, "reached", BY_BOTH),
                                one ->
                                        "18-24".equals(one.ageGroup())
                                                && !"male".equals(one.sex())));
    }

    private Quantity exposures(Span span) {
        return told(
                span,
                events(),
                EventRecorded::from,
                it -> !it.exposure().isEmpty(),
                it -> !it.exposure().isEmpty(),
                it -> it.exposure().stream().mapToLong(Exposure::count).sum());
    }

    /// An event without a list of them gave out none.
    private Quantity materials(Span span) {
        return told(
                span,
                events(),
                EventRecorded::from,
                it -> !it.materials().isEmpty(),
                _ -> true,
                it -> it.materials().stream().mapToLong(MaterialCount::copies).sum());
    }

    private Quantity callsButByPhone(Span span) {
        List<CallsTallied> tallies =
                said.stream()
                        .filter(CallsTallied.class::isInstance)
                        .map(CallsTallied.class::cast)
                        .filter(it -> it.calls().stream().anyMatch(this::counts))
                        .toList();
        return tallies.isEmpty()
                ? Absent.NOT_REPORTED
                : number(
                        tallies.stream()
                                .filter(it -> isIn(span, it.day()))
                                .flatMap(it -> it.calls().stream())
                                .filter(it -> counts(it) && !it.channel().equals("phone"))
                                .mapToLong(CallCount::count)
                                .sum());
    }

    private boolean counts(CallCount call) {
        return call.programmes().contains(programme);
    }
}
