package org.tumar.demo.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.contracts.campaigns.MaterialBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.partners.PartnerBody;
import org.tumar.contracts.partners.TrainingBody;

/// Everything that one country enters.
///
/// @param first what the others refer to, one by one, in the order in which it is entered
/// @param batches by month, in the order of their dates
record CountryRecords(String country, List<Single> first, List<Batch> batches) {

    /// @param path where it is entered
    record Single(String path, Object record) {}

    CountryRecords {
        first = List.copyOf(first);
        batches = List.copyOf(batches);
    }

    /// Records that add up to what the country reports.
    static CountryRecords of(Target target, String country, long seed) {
        return new Making(target, country, seed).records();
    }

    long rows() {
        return batches.stream().mapToLong(it -> it.rows().size()).sum();
    }

    private static final class Making {

        private final Target target;
        private final String country;
        private final long seed;
        private final Ids ids;
        private final List<Single> first = new ArrayList<>();
        private final List<TrainingBody> trainings = new ArrayList<>();
        private final List<EventBody> events = new ArrayList<>();
        private final List<CallBody> calls = new ArrayList<>();

        Making(Target target, String country, long seed) {
            this.target = target;
            this.country = country;
            this.seed = seed;
            this.ids = new Ids(country);
        }

        CountryRecords records() {
            List<String> partners = partners();
            CallRecords hotlines = new CallRecords(target.definition(), country, ids);
            HotlineBody hotline = hotlines.hotline();
            target.periods().forEach(it -> period(it, partners, hotlines));
            first.add(new Single("/v1/hotlines", hotline));
            return new CountryRecords(country, first, batches(hotline));
        }

        private List<String> partners() {
            List<PartnerBody> partners =
                    new PartnerRecords(target.definition(), country, chance("partners")).all();
            partners.forEach(it -> first.add(new Single("/v1/partners", it)));
            return partners.stream().map(PartnerBody::id).toList();
        }

        private Chance chance(String... words) {
            return Chance.of(seed, (country + " " + String.join(" ", words)).split(" "));
        }

        private void period(PeriodBody period, List<String> partners, CallRecords hotlines) {
            CampaignRecords making = new CampaignRecords(target.definition(), country, partners);
            List<CampaignBody> campaigns = making.in(period, chance("campaigns", period.code()));
            List<MaterialBody> materials = making.materials(period, campaigns);
            campaigns.forEach(it -> first.add(new Single("/v1/campaigns", it)));
            materials.forEach(it -> first.add(new Single("/v1/materials", it)));
            trainings.addAll(
                    new TrainingRecords(target, country, partners, ids)
                            .in(period, chance("trainings", period.code())));
            events.addAll(
                    new EventRecords(target, country, partners, ids)
                            .in(period, campaigns, materials, chance("events", period.code())));
            calls.addAll(
                    hotlines.in(
                            period,
                            target.count(Counted.CALLS, country, period.code()),
                            chance("calls", period.code())));
        }

        private List<Batch> batches(HotlineBody hotline) {
            SortedMap<YearMonth, List<Batch>> months = new TreeMap<>();
            String path = "/v1/hotlines/" + hotline.id() + "/calls";
            put(months, RecordSort.TRAINING, "/v1/trainings", trainings, TrainingBody::from);
            put(months, RecordSort.EVENT, "/v1/events", events, EventBody::from);
            put(
                    months,
                    RecordSort.CALL,
                    path,
                    calls,
                    it -> LocalDate.parse(it.time().substring(0, 10)));
            return months.values().stream().flatMap(List::stream).toList();
        }

        private static <R> void put(
                SortedMap<YearMonth, List<Batch>> months,
                RecordSort sort,
                String path,
                List<R> records,
                Function<R, LocalDate> day) {
            Map<YearMonth, List<R>> each =
                    records.stream()
                            .sorted(Comparator.comparing(day))
                            .collect(Collectors.groupingBy(it -> YearMonth.from(day.apply(it))));
            each.forEach((month, rows) ->
                    months.computeIfAbsent(month, _ -> new ArrayList<>())
                            .add(new Batch(sort, path, rows)));
        }
    }
}
