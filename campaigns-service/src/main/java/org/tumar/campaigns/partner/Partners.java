package org.tumar.campaigns.partner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Change;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;
import org.tumar.kit.records.Records;

/// The partners that partners-service has told of, each as it was told last.
public final class Partners {

    private final Records<PartnerRecorded> records;
    private final Mirror<PartnerRecorded, Boolean> mirror;

    /// @param mirror whether a partner is one: it was not withdrawn
    Partners(Records<PartnerRecorded> records, Mirror<PartnerRecorded, Boolean> mirror) {
        this.records = records;
        this.mirror = mirror;
    }

    public boolean knows(String partner) {
        return mirror.find(partner).orElse(false);
    }

    /// What was told of a partner, as its how-manieth state.
    record Told(PartnerRecorded partner, long sequence, Authorship authorship) {

        Kept<PartnerRecorded> kept() {
            return new Kept<>(
                    partner.id(), sequence, partner.withdrawn(), partner, authorship, List.of());
        }
    }

    /// Keeps what is newer than what is there.
    ///
    /// @return of each whether it is newer than what was there
    List<Boolean> hear(List<Told> told) {
        Map<String, Told> newest = new HashMap<>();
        told.forEach(it ->
                newest.merge(
                        it.partner().id(),
                        it,
                        (one, other) -> other.sequence() > one.sequence() ? other : one));
        Map<String, Kept<PartnerRecorded>> known = records.find(newest.keySet());
        ToLongFunction<String> there = id -> known.containsKey(id) ? known.get(id).sequence() : 0L;
        List<Change<PartnerRecorded>> changes =
                newest.values().stream()
                        .filter(it -> it.sequence() > there.applyAsLong(it.partner().id()))
                        .map(it ->
                                new Change<>(
                                        it.kept(),
                                        there.applyAsLong(it.partner().id()),
                                        Optional.empty()))
                        .toList();
        Set<String> lost = records.write(changes);
        if (!lost.isEmpty()) {
            throw new IllegalStateException("others keep the same partners; tried again");
        }
        changes.forEach(it -> mirror.wrote(it.next()));
        return told.stream()
                .map(it -> it.sequence() > there.applyAsLong(it.partner().id()))
                .toList();
    }
}
