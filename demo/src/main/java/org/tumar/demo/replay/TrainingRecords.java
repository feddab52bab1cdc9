package org.tumar.demo.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.partners.KnowledgeBody;
import org.tumar.contracts.partners.TrainingBody;

/// The trainings of a country.
///
/// @param partners ids of those that hold them
record TrainingRecords(Target target, String country, List<String> partners, Ids ids) {

    /// The audience that NGOs are.
    static final String NGOS = "ngos";

    private static final int USUAL_SIZE = 20;

    private static final Mix AUDIENCES =
            Mix.of(
                    "law-enforcement 22, social-workers 14, hotline-operators 8, local-authorities"
                            + " 12, teachers 12, judges 5, prosecutors 6, lawyers 4, medics 5,"
                            + " media 4, consular-officers 3, border-guards 5");
    private static final Mix TOPICS =
            Mix.of(
                    "identification-and-referral 30, victim-assistance 12, legislation 12,"
                            + " investigation-and-prosecution 14, prevention-methods 12,"
                            + " basics-of-trafficking 10, hotline-counselling 5, child-protection 5");
    private static final Mix NGO_TOPICS =
            Mix.of(
                    "identification-and-referral 45, victim-assistance 35, psychological-aid 10,"
                            + " reintegration 10");
    private static final Map<String, Integer> SEXES = Mix.of("female 55, male 45").weights();
    private static final int TESTED = 70;

    /// Of one of the programme's periods, in no order.
    List<TrainingBody> in(PeriodBody period, Chance chance) {
        List<TrainingBody> trainings = new ArrayList<>();
        long people = target.count(Counted.TRAINED, country, period.code());
        if (people > 0) {
            int held = Math.toIntExact((people + USUAL_SIZE - 1) / USUAL_SIZE);
            for (long size : chance.parts(people, held, 1)) {
                trainings.add(
                        training(period, AUDIENCES.one(chance), TOPICS.one(chance), size, chance));
            }
        }
        long forNgos = target.count(Counted.NGO_TRAININGS, country, period.code());
        for (long i = 0; i < forNgos; i++) {
            trainings.add(
                    training(period, NGOS, NGO_TOPICS.one(chance), chance.between(10, 25), chance));
        }
        return trainings;
    }

    private TrainingBody training(
            PeriodBody period, String audience, String topic, long participants, Chance chance) {
        LocalDate from = chance.day(period);
        LocalDate last = from.plusDays(chance.between(0, 3));
        LocalDate to = last.isAfter(period.end()) ? period.end() : last;
        return new TrainingBody(
                ids.next("training"),
                chance.oneOf(partners),
                List.of(target.definition().code()),
                from,
                to,
                Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1,
                topic,
                audience,
                chance.between(1, 3),
                participants,
                chance.split(participants, SEXES),
                null,
                chance.in(TESTED) ? knowledge(participants, chance) : null);
    }

    /// Scores of everybody or of almost everybody.
    private static @Nullable KnowledgeBody knowledge(long participants, Chance chance) {
        long scored = Math.max(1, participants - chance.between(0, 2));
        int before = chance.between(30, 60);
        int after = before + chance.between(5, 30);
        return new KnowledgeBody(
                BigDecimal.valueOf(scored * before), BigDecimal.valueOf(scored * after), scored);
    }
}
