package org.tumar.demo.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.partners.ContactBody;
import org.tumar.contracts.partners.MembershipBody;
import org.tumar.contracts.partners.NameBody;
import org.tumar.contracts.partners.PartnerBody;
import org.tumar.contracts.partners.PartnerCodes;
import org.tumar.demo.replay.Wording.Word;

/// The partners of a country. None of them exists.
record PartnerRecords(ProgrammeBody programme, String country, Chance chance) {

    private static final Mix KINDS =
            Mix.of(
                    "ngo 50, nno 8, po 10, cbo 10, state-agency 6, international-organisation 2,"
                            + " private-employment-agency 3, media 5, academia 4, law-clinic 2");
    private static final List<String> REASONS =
            List.of("funding-ended", "other-work", "closed", "own-wish", "inactive");
    private static final int LEAVING = 15;
    private static final int YEARS_TO_JOIN = 3;

    /// The one that a focal point and a hotline's operator of the demo speak for.
    static String first(String country) {
        return "partner-of-" + country;
    }

    List<PartnerBody> all() {
        List<PartnerBody> all = new ArrayList<>();
        for (Word word : Wording.in(country).words()) {
            all.add(partner(all.size(), word));
        }
        return all;
    }

    private PartnerBody partner(int index, Word word) {
        boolean first = index == 0;
        return new PartnerBody(
                first ? first(country) : id(index),
                first ? "ngo" : KINDS.one(chance),
                names(word),
                chance.someOf(Place.in(country), 3).stream().map(Place::area).toList(),
                first
                        ? List.of("hotline", "information")
                        : chance.someOf(PartnerCodes.SERVICES.all(), 4),
                contacts(word),
                List.of(membership(first)));
    }

    private String id(int index) {
        return String.format(
                Locale.ROOT, "%s-partner-%02d", country.toLowerCase(Locale.ROOT), index + 1);
    }

    private List<NameBody> names(Word word) {
        return List.of(
                new NameBody(Wording.in(country).language(), word.own()),
                new NameBody("ru", "Общественный фонд «" + word.own() + "»"),
                new NameBody("en", word.latin() + " Foundation"));
    }

    private static List<ContactBody> contacts(Word word) {
        String host = word.latin().toLowerCase(Locale.ROOT) + ".example";
        return List.of(
                new ContactBody("website", "https://" + host, true),
                new ContactBody("e-mail", "office@" + host, false));
    }

    /// The first stays from beginning to end.
    private MembershipBody membership(boolean first) {
        LocalDate from =
                first
                        ? programme.start()
                        : programme.start().plusDays(chance.between(0, YEARS_TO_JOIN * 365));
        LocalDate to =
                first || !chance.in(LEAVING) ? null : from.plusDays(chance.between(200, 600));
        return new MembershipBody(programme.code(), from, to, reason(to));
    }

    private @Nullable String reason(@Nullable LocalDate to) {
        return to == null ? null : chance.oneOf(REASONS);
    }
}
