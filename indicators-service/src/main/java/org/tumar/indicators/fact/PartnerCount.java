package org.tumar.indicators.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tumar.contracts.partners.event.Membership;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.figures.derivation.DerivedMeasure;
import org.tumar.figures.derivation.RecordKind;
import org.tumar.figures.derivation.Traits;

/// What a partner adds to networks: one more from the day of joining, one less from the day of
/// leaving.
final class PartnerCount {

    private PartnerCount() {}

    static Contribution of(PartnerRecorded partner) {
        if (partner.withdrawn()) {
            return Contribution.none(RecordKind.PARTNER);
        }
        Traits traits = Traits.builder().with("kind", partner.kind()).traits();
        Map<String, List<Observation>> programmes = new HashMap<>();
        for (Membership membership : partner.memberships()) {
            programmes
                    .computeIfAbsent(membership.programme(), _ -> new ArrayList<>())
                    .addAll(changes(membership, traits));
        }
        return new Contribution(RecordKind.PARTNER, programmes);
    }

    private static List<Observation> changes(Membership membership, Traits traits) {
        List<Observation> changes = new ArrayList<>();
        changes.add(change(membership.from(), traits, 1));
        LocalDate left = membership.to();
        if (left != null) {
            changes.add(change(left, traits, -1));
        }
        return changes;
    }

    private static Observation change(LocalDate day, Traits traits, long members) {
        return Observation.of(DerivedMeasure.NETWORK_MEMBERS, day, traits, members);
    }
}
