package org.tumar.partners.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.partners.AreaBody;
import org.tumar.contracts.partners.ContactBody;
import org.tumar.contracts.partners.MembershipBody;
import org.tumar.contracts.partners.NameBody;
import org.tumar.contracts.partners.PartnerCodes;
import org.tumar.kit.Sensitive;
import org.tumar.partners.partner.Membership.Leaving;
import org.tumar.partners.web.Fields;

/// Partners as they are sent.
///
/// @param clock of the office: nothing that is still to come there can be recorded
record PartnerJson(Clock clock) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST = 300;

    /// What addresses mean something else by.
    private static final Set<String> TAKEN = Set.of("growth", "code-lists");

    @Nullable String id(Fields sent) {
        String id = sent.id("id");
        if (id != null && TAKEN.contains(id)) {
            sent.fault("id", "bad-id", "No partner can be called so; take another id.");
            return null;
        }
        return id;
    }

    /// Empty where there are faults.
    ///
    /// @param known whose fields it may have
    Optional<Partner> partner(Fields sent, Class<? extends Record> known) {
        sent.checkNames(known);
        String kind = sent.code("kind", PartnerCodes.KINDS);
        List<PartnerName> names = names(sent);
        Partner partner =
                new Partner(
                        kind == null ? "" : kind,
                        names,
                        areas(sent),
                        sent.codes("services", PartnerCodes.SERVICES),
                        contacts(sent),
                        memberships(sent));
        return sent.faults().isEmpty() ? Optional.of(partner) : Optional.empty();
    }

    private static List<PartnerName> names(Fields sent) {
        List<PartnerName> names = new ArrayList<>();
        List<Fields> items = sent.items("names");
        if (items.isEmpty()) {
            sent.fault("names", "missing", "Give one name at least.");
        }
        for (Fields item : items) {
            item.checkNames(NameBody.class);
            String language = item.text("language", LONGEST);
            String text = item.text("text", LONGEST);
            if (language != null && !LANGUAGE.matcher(language).matches()) {
                item.fault(
                        "language",
                        "bad-language",
                        "A language is written like ru, or uz-Cyrl with its script.");
            } else if (language != null && text != null) {
                names.add(new PartnerName(language, text));
            }
        }
        return names;
    }

    private static List<Area> areas(Fields sent) {
        List<Area> areas = new ArrayList<>();
        for (Fields item : sent.items("areas")) {
            item.checkNames(AreaBody.class);
            String country = item.text("country", LONGEST);
            if (country != null && !COUNTRIES.contains(country)) {
                item.fault("country", "unknown-country", "A country is written like KZ.");
            } else if (country != null) {
                areas.add(
                        new Area(
                                country,
                                Optional.ofNullable(item.optionalText("region", LONGEST)),
                                Optional.ofNullable(item.optionalText("settlement", LONGEST))));
            }
        }
        return areas.stream().distinct().toList();
    }

    private static List<Contact> contacts(Fields sent) {
        List<Contact> contacts = new ArrayList<>();
        for (Fields item : sent.items("contacts")) {
            item.checkNames(ContactBody.class);
            String kind = item.code("kind", PartnerCodes.CONTACT_KINDS);
            String value = item.text("value", LONGEST);
            boolean open = item.flag("open");
            if (kind != null && value != null) {
                contacts.add(new Contact(kind, Sensitive.of(value), open));
            }
        }
        return contacts;
    }

    /// In their order; what is wrong is the fault of the one that it is wrong with.
    List<Membership> memberships(Fields sent) {
        List<Read> read = new ArrayList<>();
        for (Fields item : sent.items("memberships")) {
            membership(item).ifPresent(it -> read.add(new Read(it, item)));
        }
        read.sort(Comparator.comparing(Read::membership, Membership.ORDER));
        for (int place = 1; place < read.size(); place++) {
            checkAgainst(read.get(place - 1).membership(), read.get(place));
        }
        return read.stream().map(Read::membership).toList();
    }

    private record Read(Membership membership, Fields from) {}

    private static void checkAgainst(Membership before, Read next) {
        Membership membership = next.membership();
        if (before.programme().equals(membership.programme())
                && !before.isOverBy(membership.from())) {
            next.from()
                    .fault(
                            "from",
                            "overlap",
                            "The partner is still a member by another entry that began on %s."
                                    .formatted(before.from()));
        }
    }

    private Optional<Membership> membership(Fields item) {
        item.checkNames(MembershipBody.class);
        String programme = item.programme("programme");
        LocalDate from = past(item, "from", item.date("from"));
        LocalDate to = past(item, "to", item.optionalDate("to"));
        String reason = item.optionalCode("reason", PartnerCodes.LEAVING_REASONS);
        if (item.has("to") != item.has("reason")) {
            item.fault(
                    item.has("to") ? "reason" : "to",
                    "missing",
                    "Who leaves has a day and a reason; who does not has neither.");
        }
        if (from != null && to != null && !to.isAfter(from)) {
            item.fault("to", "ends-before-it-begins", "It ends later than it begins.");
        }
        return programme == null || from == null
                ? Optional.empty()
                : Optional.of(new Membership(programme, from, leaving(to, reason)));
    }

    private static Optional<Leaving> leaving(@Nullable LocalDate on, @Nullable String reason) {
        return on == null || reason == null
                ? Optional.empty()
                : Optional.of(new Leaving(on, reason));
    }

    private @Nullable LocalDate past(Fields item, String field, @Nullable LocalDate day) {
        Predicate<LocalDate> future = it -> it.isAfter(LocalDate.now(clock));
        if (day != null && future.test(day)) {
            item.fault(field, "in-the-future", "The day is still to come.");
        }
        return day;
    }
}
