package org.tumar.demo.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.Exposure;
import org.tumar.contracts.campaigns.MaterialBody;
import org.tumar.contracts.campaigns.MaterialGiven;
import org.tumar.contracts.campaigns.PeopleCount;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.demo.console.CommandFailed;

/// The events of a country's campaigns.
///
/// @param partners ids of those that hold them
record EventRecords(Target target, String country, List<String> partners, Ids ids) {

    private static final Mix TYPES =
            Mix.of(
                    "seminar 24, lecture 16, round-table 7, film-screening 10, theatre 3, talk-show"
                            + " 3, television 4, radio 4, press 4, street-action 7, online 4,"
                            + " competition 3, summer-camp 1, hotline-advertising 5, training 5");
    private static final List<String> BROADCAST =
            List.of("television", "radio", "press", "online", "talk-show");
    private static final Mix AUDIENCES =
            Mix.of(
                    "pupils-and-students 30, youth-at-risk 8, orphans 3, potential-migrants 18,"
                            + " returned-migrants 5, families-of-migrants 7, women 8,"
                            + " religious-leaders 2, local-authorities 4, teachers 4,"
                            + " general-public 11");
    private static final Map<String, Integer> SEXES =
            Mix.of("female 53, male 44, unknown 3").weights();
    private static final Map<String, Integer> AGES =
            Mix.of("14-17 25, 18-24 35, 25-34 20, 35-44 12, 45-59 6, 60-plus 2").weights();
    private static final int SEVERAL_DAYS = 8;
    private static final int BY_SEX = 80;
    private static final int BY_AGE = 30;
    private static final int WITH_MATERIALS = 35;

    /// Of one of the programme's periods, in no order.
    List<EventBody> in(
            PeriodBody period,
            List<CampaignBody> campaigns,
            List<MaterialBody> materials,
            Chance chance) {
        long events = target.count(Counted.EVENTS, country, period.code());
        long reached = target.count(Counted.REACHED, country, period.code());
        if (events == 0 && reached > 0) {
            throw new CommandFailed(
                    "%s reports people reached in %s, and no event that could have reached them."
                            .formatted(country, period.code()));
        }
        List<EventBody> all = new ArrayList<>();
        if (events > 0) {
            for (long people : chance.parts(reached, Math.toIntExact(events), 0)) {
                all.add(event(period, chance.oneOf(campaigns), materials, people, chance));
            }
        }
        return all;
    }

    private EventBody event(
            PeriodBody period,
            CampaignBody campaign,
            List<MaterialBody> materials,
            long reached,
            Chance chance) {
        String type = TYPES.one(chance);
        LocalDate from = chance.day(period);
        LocalDate next = from.plusDays(chance.in(SEVERAL_DAYS) ? chance.between(1, 6) : 0);
        boolean broadcast = BROADCAST.contains(type);
        return new EventBody(
                ids.next("event"),
                campaign.id(),
                null,
                null,
                type,
                from,
                next.isAfter(period.end()) ? period.end() : next,
                chance.oneOf(Place.in(country)).ofEvent(),
                List.of(broadcast ? "general-public" : AUDIENCES.one(chance)),
                people(reached, broadcast, chance),
                broadcast ? exposure(reached, type, chance) : List.of(),
                broadcast || !chance.in(WITH_MATERIALS) ? List.of() : given(materials, chance),
                chance.oneOf(partners));
    }

    private static List<PeopleCount> people(long reached, boolean broadcast, Chance chance) {
        List<PeopleCount> people = new ArrayList<>(people("reached", reached, chance));
        if (!broadcast) {
            people.addAll(people("attended", reached * chance.between(40, 100) / 100, chance));
            people.addAll(people("engaged", reached * chance.between(0, 20) / 100, chance));
        }
        return people;
    }

    /// In all, or by sex, or by sex and age group.
    private static List<PeopleCount> people(String measure, long count, Chance chance) {
        if (count == 0 || !chance.in(BY_SEX)) {
            return List.of(new PeopleCount(measure, null, null, count));
        }
        boolean byAge = chance.in(BY_AGE);
        List<PeopleCount> rows = new ArrayList<>();
        chance.split(count, SEXES)
                .forEach((sex, ofSex) -> {
                    if (byAge) {
                        chance.split(ofSex, AGES)
                                .forEach((age, each) ->
                                        rows.add(new PeopleCount(measure, sex, age, each)));
                    } else {
                        rows.add(new PeopleCount(measure, sex, null, ofSex));
                    }
                });
        return rows;
    }

    private static List<Exposure> exposure(long reached, String type, Chance chance) {
        String method = type.equals("press") ? "circulation" : "audience-survey";
        return List.of(
                new Exposure(
                        type.equals("online") ? "unique-views" : method,
                        reached * chance.between(2, 9)));
    }

    private static List<MaterialGiven> given(List<MaterialBody> materials, Chance chance) {
        return List.of(new MaterialGiven(chance.oneOf(materials).id(), chance.between(1, 30) * 5L));
    }
}
