package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The last catalogue of one office, here and where last good answers are kept.
final class Listing {

    private final String office;
    private final LastGood lastGood;
    private final LiveTime live;
    private final Versions versions;
    private @Nullable Catalogue catalogue;
    private long mark = Uptime.NEVER;

    Listing(String office, LastGood lastGood, LiveTime live, Versions versions) {
        this.office = office;
        this.lastGood = lastGood;
        this.live = live;
        this.versions = versions;
    }

    /// It was confirmed before this gateway was started.
    void recall(Set<String> codes, Instant at) {
        catalogue = new Catalogue(codes, at);
    }

    /// @param mark when the call set out
    /// @param at the same by the clock
    void hold(Set<String> codes, long mark, Instant at) {
        if (catalogue == null || !catalogue.codes().equals(codes)) {
            lastGood.keepCatalogue(office, codes, at);
            versions.renewCatalogue();
        } else {
            lastGood.confirmCatalogue(office, at);
            if (live.isOver(this.mark)) {
                versions.renewCatalogue();
            }
        }
        catalogue = new Catalogue(codes, at);
        this.mark = mark;
        versions.retain(codes);
    }

    Optional<Catalogue> catalogue() {
        return Optional.ofNullable(catalogue);
    }

    /// When the call set out that confirmed it; [Uptime#NEVER] where none did.
    long mark() {
        return mark;
    }

    boolean lists(String programme) {
        return catalogue != null && catalogue.lists(programme);
    }

    /// Whether the office said that it holds no such programme.
    boolean denies(String programme) {
        return catalogue != null && !catalogue.lists(programme);
    }
}
