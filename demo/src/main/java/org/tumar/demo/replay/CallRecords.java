package org.tumar.demo.replay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.contracts.campaigns.HotlineBody.Hours;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;

/// The hotline of a country, and calls to it.
record CallRecords(ProgrammeBody programme, String country, Ids ids) {

    private static final Mix CHANNELS =
            Mix.of("phone 88, text 4, e-mail 3, web-chat 1, messenger 4");
    private static final Mix CATEGORIES =
            Mix.of(
                    "employment-abroad 26, rules-of-stay 16, re-entry-ban 12, documents 10,"
                            + " contacts-of-authorities 6, trip-to-a-country 6, education-abroad 4,"
                            + " family-and-social 5, marriage-with-foreigners 3,"
                            + " what-is-trafficking 5, trafficking-case 3, missing-person 2,"
                            + " legal-advice 2");
    private static final Mix OUTCOMES =
            Mix.of(
                    "advice 78, referred-to-partner 8, referred-to-migration-service 5,"
                            + " referred-to-embassy 4, referred-elsewhere 3, broken-off 2");
    private static final Mix OF_A_CASE =
            Mix.of("possible-victim 45, referred-to-partner 25, referred-to-police 20, advice 10");
    private static final Mix SEXES = Mix.of("female 48, male 49, unknown 3");
    private static final Mix AGES =
            Mix.of("14-17 3, 18-24 27, 25-34 33, 35-44 19, 45-59 11, 60-plus 3, unknown 4");
    private static final Mix COUNTRIES = Mix.of("RU 62, KZ 14, TR 8, AE 5, KR 4, DE 3, US 2, PL 2");
    private static final int ASKS_ABOUT_A_COUNTRY = 70;
    private static final int AFTER_HOURS = 8;
    private static final String ROUND_THE_CLOCK = "UZ";

    HotlineBody hotline() {
        boolean always = country.equals(ROUND_THE_CLOCK);
        return new HotlineBody(
                country.toLowerCase(Locale.ROOT) + "-hotline",
                List.of("0 800 000 00 00"),
                List.of("ru", Wording.in(country).language()),
                always
                        ? new Hours(List.of(1, 2, 3, 4, 5, 6, 7), null, null, false)
                        : new Hours(List.of(1, 2, 3, 4, 5), "09:00", "18:00", true),
                PartnerRecords.first(country),
                List.of(programme.code()),
                programme.start(),
                null,
                country);
    }

    /// Calls of one period, in no order.
    List<CallBody> in(PeriodBody period, long count, Chance chance) {
        List<CallBody> calls = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            calls.add(call(period, chance));
        }
        return calls;
    }

    private CallBody call(PeriodBody period, Chance chance) {
        String category = CATEGORIES.one(chance);
        LocalDate day = day(period, chance);
        boolean late = isWeekend(day) || chance.in(AFTER_HOURS);
        return new CallBody(
                ids.next("call"),
                time(day, late, chance),
                CHANNELS.one(chance),
                category,
                SEXES.one(chance),
                AGES.one(chance),
                interest(chance),
                null,
                outcome(category, late, chance),
                null,
                null);
    }

    /// Fewer on weekends.
    private static LocalDate day(PeriodBody period, Chance chance) {
        LocalDate day = chance.day(period);
        return isWeekend(day) && chance.in(75) ? chance.day(period) : day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static String time(LocalDate day, boolean late, Chance chance) {
        int hour = late ? chance.between(19, 23) : chance.between(9, 17);
        return String.format(Locale.ROOT, "%sT%02d:%02d", day, hour, chance.between(0, 59));
    }

    private @Nullable String interest(Chance chance) {
        String about = COUNTRIES.one(chance);
        return about.equals(country) || !chance.in(ASKS_ABOUT_A_COUNTRY) ? null : about;
    }

    private String outcome(String category, boolean late, Chance chance) {
        if (late && !country.equals(ROUND_THE_CLOCK)) {
            return "voicemail";
        }
        return category.equals("trafficking-case") ? OF_A_CASE.one(chance) : OUTCOMES.one(chance);
    }
}
