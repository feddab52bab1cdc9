package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Last good answers of one office, as its files would have them.
final class MemoryLastGood implements LastGood {

    private final Map<String, Entry.Programme> programmes = new HashMap<>();
    private Entry.@Nullable Catalogue catalogue;

    @Override
    public List<Entry> read(String office) {
        return Stream.<Entry>concat(
                        programmes.values().stream(), Optional.ofNullable(catalogue).stream())
                .toList();
    }

    @Override
    public void keep(String office, ProgrammeReport report, Instant at) {
        programmes.put(report.definition().code(), new Entry.Programme(report, at));
    }

    @Override
    public void confirm(String office, String programme, Instant at) {
        programmes.computeIfPresent(programme, (_, kept) -> new Entry.Programme(kept.report(), at));
    }

    @Override
    public void forget(String office, String programme) {
        programmes.remove(programme);
    }

    @Override
    public void keepCatalogue(String office, Set<String> codes, Instant at) {
        catalogue = new Entry.Catalogue(codes, at);
    }

    @Override
    public void confirmCatalogue(String office, Instant at) {
        if (catalogue != null) {
            catalogue = new Entry.Catalogue(catalogue.codes(), at);
        }
    }
}
