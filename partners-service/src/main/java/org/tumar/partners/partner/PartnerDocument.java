package org.tumar.partners.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.kit.Sensitive;
import org.tumar.kit.TumarJson;
import org.tumar.kit.records.Kind;
import org.tumar.partners.partner.Membership.Leaving;
import tools.jackson.databind.json.JsonMapper;

/// A partner as it is stored.
record PartnerDocument(
        String kind,
        List<NameDocument> names,
        List<AreaDocument> areas,
        List<String> services,
        List<ContactDocument> contacts,
        List<MembershipDocument> memberships) {

    private static final JsonMapper JSON = TumarJson.mapper();

    static final Kind<Partner> KIND =
            new Kind<>(
                    "partners",
                    it -> JSON.writeValueAsString(of(it)),
                    it -> JSON.readValue(it, PartnerDocument.class).partner());

    record NameDocument(String language, String text) {}

    record AreaDocument(String country, @Nullable String region, @Nullable String settlement) {}

    record ContactDocument(String kind, String value, boolean open) {

        /// For logs: no contact.
        @Override
        public String toString() {
            return "ContactDocument[" + kind + "]";
        }
    }

    record MembershipDocument(
            String programme, LocalDate from, @Nullable LocalDate to, @Nullable String reason) {

        static MembershipDocument of(Membership it) {
            return new MembershipDocument(
                    it.programme(),
                    it.from(),
                    it.left().map(Leaving::on).orElse(null),
                    it.left().map(Leaving::reason).orElse(null));
        }

        Membership membership() {
            return new Membership(
                    programme,
                    from,
                    to == null || reason == null
                            ? Optional.empty()
                            : Optional.of(new Leaving(to, reason)));
        }
    }

    static PartnerDocument of(Partner partner) {
        return new PartnerDocument(
                partner.kind(),
                partner.names().stream()
                        .map(it -> new NameDocument(it.language(), it.text()))
                        .toList(),
                partner.areas().stream()
                        .map(it ->
                                new AreaDocument(
                                        it.country(),
                                        it.region().orElse(null),
                                        it.settlement().orElse(null)))
                        .toList(),
                partner.services(),
                partner.contacts().stream()
                        .map(it -> new ContactDocument(it.kind(), it.value().reveal(), it.open()))
                        .toList(),
                partner.memberships().stream().map(MembershipDocument::of).toList());
    }

    Partner partner() {
        return new Partner(
                kind,
                names.stream().map(it -> new PartnerName(it.language(), it.text())).toList(),
                areas.stream()
                        .map(it ->
                                new Area(
                                        it.country(),
                                        Optional.ofNullable(it.region()),
                                        Optional.ofNullable(it.settlement())))
                        .toList(),
                services,
                contacts.stream()
                        .map(it -> new Contact(it.kind(), Sensitive.of(it.value()), it.open()))
                        .toList(),
                memberships.stream().map(MembershipDocument::membership).toList());
    }
}
