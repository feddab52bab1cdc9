package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Where last good answers outlive the gateway.
interface LastGood {

    sealed interface Entry {
        record Programme(ProgrammeReport report, Instant confirmed) implements Entry {}

        record Catalogue(Set<String> codes, Instant confirmed) implements Entry {}
    }

    /// Everything kept of an office; what cannot be read is left out.
    List<Entry> read(String office);

    void keep(String office, ProgrammeReport report, Instant at);

    /// The office has confirmed what is kept.
    void confirm(String office, String programme, Instant at);

    void forget(String office, String programme);

    void keepCatalogue(String office, Set<String> codes, Instant at);

    void confirmCatalogue(String office, Instant at);

    /// Keeps nothing: for a gateway without a folder.
    LastGood NONE =
            new LastGood() {
                @Override
                public List<Entry> read(String office) {
                    return List.of();
                }

                @Override
                public void keep(String office, ProgrammeReport report, Instant at) {}

                @Override
                public void confirm(String office, String programme, Instant at) {}

                @Override
                public void forget(String office, String programme) {}

                @Override
                public void keepCatalogue(String office, Set<String> codes, Instant at) {}

                @Override
                public void confirmCatalogue(String office, Instant at) {}
            };
}
