package org.tumar.partners.partner;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;
import org.tumar.kit.records.Records;
import org.tumar.partners.spelling.Romanization;
import org.tumar.partners.spelling.Spelling;

/// The partners of the office.
public final class Partners {

    private final Records<Partner> records;
    private final Mirror<Partner, Entry> mirror;

    Partners(Records<Partner> records, Mirror<Partner, Entry> mirror) {
        this.records = records;
        this.mirror = mirror;
    }

    /// A partner with what it can be looked for by.
    ///
    /// @param order what lists are ordered by
    public record Entry(
            Kept<Partner> kept, String order, List<Spelling> names, List<Spelling> areas) {

        static Entry of(Kept<Partner> kept, Romanization romanization) {
            Partner partner = kept.content();
            return new Entry(
                    kept,
                    order(Spelling.of(partner.firstName(), romanization)),
                    partner.names().stream()
                            .map(it -> Spelling.of(it.text(), romanization))
                            .toList(),
                    partner.areas().stream()
                            .flatMap(it ->
                                    Stream.concat(it.region().stream(), it.settlement().stream()))
                            .map(it -> Spelling.of(it, romanization))
                            .toList());
        }

        /// Each alphabet among the others, by the sound.
        private static String order(Spelling spelling) {
            return spelling.ways().stream()
                    .map(it -> String.join(" ", it))
                    .sorted()
                    .findFirst()
                    .orElse("");
        }
    }

    /// Every partner, in no order; those that were withdrawn are none.
    public List<Entry> all() {
        return mirror.all().stream().filter(it -> !it.kept().withdrawn()).toList();
    }

    /// Those of these ids that are partners, and were not withdrawn.
    public Set<String> known(Set<String> ids) {
        return records.find(ids).values().stream()
                .filter(it -> !it.withdrawn())
                .map(Kept::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
