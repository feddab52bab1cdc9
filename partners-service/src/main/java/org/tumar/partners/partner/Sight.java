package org.tumar.partners.partner;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.ProgrammeReach;
import org.tumar.contracts.partners.AreaBody;
import org.tumar.contracts.partners.ContactBody;
import org.tumar.contracts.partners.MembershipBody;
import org.tumar.contracts.partners.NameBody;
import org.tumar.contracts.partners.RecordedPartnerBody;
import org.tumar.kit.records.Kept;
import org.tumar.partners.partner.Membership.Leaving;

/// What somebody may see of partners.
///
/// @param contacts of which partners also what is not open; asked where there is such a contact to
///   show, and written down then
/// @param whole of which partners nothing is hidden but what is of other programmes
/// @param programmes of which programmes the network
public record Sight(
        Predicate<@Nullable String> contacts,
        Predicate<@Nullable String> whole,
        ProgrammeReach programmes) {

    /// With the contacts that are open, and no others.
    ///
    /// @param programmes of which programmes the network
    public static Sight open(ProgrammeReach programmes) {
        return new Sight(_ -> false, _ -> false, programmes);
    }

    /// Whoever does not see all sees the partners that are or were in the programmes' network.
    public boolean shows(Partner partner) {
        return programmes.every() || !memberships(partner).isEmpty();
    }

    /// Those of the programmes.
    public List<Membership> memberships(Partner partner) {
        return partner.memberships().stream()
                .filter(it -> programmes.test(it.programme()))
                .toList();
    }

    /// Whether nothing of it is hidden: to others its sequence would tell that something is.
    boolean seesAll(String id) {
        return programmes.every() && whole.test(id);
    }

    public RecordedPartnerBody body(Kept<Partner> kept) {
        return body(kept.id(), kept.sequence(), kept.withdrawn(), kept.content());
    }

    RecordedPartnerBody body(String id, long sequence, boolean withdrawn, Partner partner) {
        boolean all = partner.contacts().stream().allMatch(Contact::open) || contacts.test(id);
        return new RecordedPartnerBody(
                id,
                seesAll(id) ? sequence : null,
                withdrawn,
                partner.kind(),
                partner.names().stream().map(it -> new NameBody(it.language(), it.text())).toList(),
                partner.areas().stream().map(Sight::area).toList(),
                partner.services(),
                partner.contacts().stream()
                        .filter(it -> it.open() || all)
                        .map(it -> new ContactBody(it.kind(), it.value().reveal(), it.open()))
                        .toList(),
                network(partner));
    }

    /// Its memberships, of the programmes.
    List<MembershipBody> network(Partner partner) {
        return memberships(partner).stream().map(Sight::membership).toList();
    }

    private static AreaBody area(Area area) {
        return new AreaBody(
                area.country(), area.region().orElse(null), area.settlement().orElse(null));
    }

    private static MembershipBody membership(Membership it) {
        Optional<Leaving> left = it.left();
        return new MembershipBody(
                it.programme(),
                it.from(),
                left.map(Leaving::on).orElse(null),
                left.map(Leaving::reason).orElse(null));
    }
}
