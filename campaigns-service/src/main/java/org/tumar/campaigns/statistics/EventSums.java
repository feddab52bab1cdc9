package org.tumar.campaigns.statistics;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.campaigns.CampaignStatisticsBody;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.EventRow;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.EventSum;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.SexRow;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.Silent;
import org.tumar.contracts.campaigns.MaterialCount;
import org.tumar.contracts.campaigns.PeopleCount;
import org.tumar.contracts.campaigns.event.EventRecorded;
import org.tumar.contracts.codes.PersonCodes;

/// Adds up events.
final class EventSums {

    private static final EventSum NONE = new EventSum(0, null, null, null, 0, new Silent(0, 0, 0));
    private static final String UNKNOWN = "unknown";

    private final Span span;
    private final List<EventRecorded> events;

    EventSums(Span span, Collection<EventRecorded> all) {
        this.span = span;
        this.events =
                all.stream()
                        .filter(it -> !it.withdrawn() && span.has(it.from(), it.programmes()))
                        .toList();
    }

    CampaignStatisticsBody body() {
        return new CampaignStatisticsBody(
                span.from(),
                span.to(),
                events.stream().map(EventSums::of).reduce(NONE, EventSums::sum),
                by(it -> List.of(it.type())),
                by(EventRecorded::audiences),
                by(it -> List.of(region(it))),
                by(it -> it.place().setting() == null ? List.of() : List.of(it.place().setting())),
                by(it -> List.of(YearMonth.from(it.from()).toString())),
                bySex(),
                materials());
    }

    private static String region(EventRecorded it) {
        return it.place().region() != null ? it.place().region() : it.place().country();
    }

    private List<EventRow> by(Function<EventRecorded, List<String>> keys) {
        Map<String, EventSum> sums = new TreeMap<>();
        events.forEach(
                it -> keys.apply(it).forEach(key -> sums.merge(key, of(it), EventSums::sum)));
        return sums.entrySet().stream()
                .map(it -> new EventRow(it.getKey(), it.getValue()))
                .toList();
    }

    private static EventSum of(EventRecorded it) {
        @Nullable Long attended = people(it, "attended", EventSums::isInAll);
        @Nullable Long reached = people(it, "reached", EventSums::isInAll);
        @Nullable Long engaged = people(it, "engaged", EventSums::isInAll);
        return new EventSum(
                1,
                attended,
                reached,
                engaged,
                it.materials().stream().mapToLong(MaterialCount::copies).sum(),
                new Silent(silent(attended), silent(reached), silent(engaged)));
    }

    private static boolean isInAll(PeopleCount it) {
        return it.sex() == null && it.ageGroup() == null;
    }

    private static long silent(@Nullable Long people) {
        return people == null ? 1 : 0;
    }

    /// Null where the event does not say.
    private static @Nullable Long people(
            EventRecorded it, String measure, Predicate<PeopleCount> which) {
        return it.people().stream()
                .filter(one -> one.measure().equals(measure))
                .filter(which)
                .map(PeopleCount::count)
                .reduce(Long::sum)
                .orElse(null);
    }

    private static EventSum sum(EventSum one, EventSum other) {
        return new EventSum(
                one.events() + other.events(),
                sum(one.attended(), other.attended()),
                sum(one.reached(), other.reached()),
                sum(one.engaged(), other.engaged()),
                one.copies() + other.copies(),
                silent(one, other));
    }

    private static Silent silent(EventSum one, EventSum other) {
        Silent some = Objects.requireNonNull(one.silent());
        Silent more = Objects.requireNonNull(other.silent());
        return new Silent(
                some.attended() + more.attended(),
                some.reached() + more.reached(),
                some.engaged() + more.engaged());
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(one + other);
    }

    private List<SexRow> bySex() {
        return PersonCodes.SEXES.codes().stream()
                .map(this::ofSex)
                .filter(it -> it.attended() != null || it.reached() != null || it.engaged() != null)
                .toList();
    }

    private SexRow ofSex(String sex) {
        return new SexRow(
                sex, people(sex, "attended"), people(sex, "reached"), people(sex, "engaged"));
    }

    private @Nullable Long people(String sex, String measure) {
        @Nullable Long sum = null;
        for (EventRecorded event : events) {
            sum = sum(sum, ofSex(event, measure, sex));
        }
        return sum;
    }

    /// Of no known sex are all whom the event does not tell apart.
    private static @Nullable Long ofSex(EventRecorded it, String measure, String sex) {
        Predicate<PeopleCount> toldApart = toldApart(it, measure);
        @Nullable Long said = people(it, measure, toldApart.and(one -> sex.equals(one.sex())));
        @Nullable Long all = people(it, measure, EventSums::isInAll);
        if (!sex.equals(UNKNOWN) || all == null) {
            return said;
        }
        @Nullable Long known =
                people(it, measure, toldApart.and(one -> !UNKNOWN.equals(one.sex())));
        long rest = known == null ? all : all - known;
        return rest > 0 ? Long.valueOf(rest) : said;
    }

    /// By sex alone, or by both where that is all that there is.
    private static Predicate<PeopleCount> toldApart(EventRecorded it, String measure) {
        boolean plain =
                it.people().stream()
                        .filter(one -> one.measure().equals(measure))
                        .anyMatch(one -> one.sex() != null && one.ageGroup() == null);
        return one -> one.sex() != null && (one.ageGroup() == null) == plain;
    }

    private List<MaterialCount> materials() {
        Map<String, MaterialCount> copies = new TreeMap<>();
        events.stream()
                .flatMap(it -> it.materials().stream())
                .forEach(it -> copies.merge(it.kind() + " " + it.language(), it, EventSums::sum));
        return List.copyOf(copies.values());
    }

    private static MaterialCount sum(MaterialCount one, MaterialCount other) {
        return new MaterialCount(one.kind(), one.language(), one.copies() + other.copies());
    }
}
