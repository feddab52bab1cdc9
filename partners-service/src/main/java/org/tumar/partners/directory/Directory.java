package org.tumar.partners.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tumar.contracts.partners.PartnerPageBody;
import org.tumar.partners.partner.Partners;
import org.tumar.partners.partner.Partners.Entry;
import org.tumar.partners.partner.Sight;

/// Finds partners, page by page.
record Directory(Partners partners) {

    private static final Comparator<Entry> ORDER = Comparator.comparing(Cursor::of);

    /// Everyone who is looked for, in order.
    List<Entry> all(Wanted wanted, Sight sight) {
        return partners.all().stream()
                .filter(it -> sight.shows(it.kept().content()))
                .filter(it -> wanted.is(it, sight))
                .sorted(ORDER)
                .toList();
    }

    /// @param after behind which place the page begins
    /// @param first how many it has at most
    PartnerPageBody page(Wanted wanted, Sight sight, Optional<Cursor> after, int first) {
        List<Entry> all = all(wanted, sight);
        List<Entry> rest =
                all.stream()
                        .filter(it -> after.map(Cursor.of(it)::compareTo).orElse(1) > 0)
                        .toList();
        List<Entry> page = rest.subList(0, Math.min(first, rest.size()));
        boolean last = page.isEmpty() || page.size() == rest.size();
        return new PartnerPageBody(
                page.stream().map(it -> sight.body(it.kept())).toList(),
                all.size(),
                last ? null : Cursor.of(page.getLast()).write());
    }
}
