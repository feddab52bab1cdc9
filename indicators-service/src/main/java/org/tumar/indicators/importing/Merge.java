package org.tumar.indicators.importing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tumar.contracts.indicators.KeptValueBody;
import org.tumar.figures.Value;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Claim;
import org.tumar.indicators.figure.ClaimAddress;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.History;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Version;

/// Merges what is offered for one indicator into its sheet.
///
/// Adds and updates. Removes only where the import replaces; a blank empties only then. What the
/// office has put right itself gives way only where the import overwrites.
final class Merge {

    private static final String CHANGED_BY_OFFICE = "changed-by-office";
    private static final String BLANK_IN_FILES = "blank-in-files";

    private final Sheet sheet;
    private final ImportOptions options;
    private final Authorship authorship;
    private final long revision;
    private final Tally tally;
    private final Map<Address, History<Entry>> figures;
    private final Map<ClaimAddress, History<Claim>> claims;

    Merge(Sheet sheet, ImportOptions options, Authorship authorship, long revision, Tally tally) {
        this.sheet = sheet;
        this.options = options;
        this.authorship = authorship;
        this.revision = revision;
        this.tally = tally;
        this.figures = new HashMap<>(sheet.figures());
        this.claims = new HashMap<>(sheet.claims());
    }

    /// The merged sheet; empty where nothing changes.
    Optional<Sheet> merged(
            Map<Address, Entry> offeredFigures, Map<ClaimAddress, Claim> offeredClaims) {
        offeredFigures.forEach(this::figure);
        offeredClaims.forEach(this::claim);
        if (options.replace()) {
            missing(sheet.entries().keySet(), offeredFigures.keySet()).forEach(this::removeFigure);
            missing(sheet.currentClaims().keySet(), offeredClaims.keySet())
                    .forEach(this::removeClaim);
        }
        Sheet next = new Sheet(sheet.indicator(), figures, claims);
        return next.equals(sheet) ? Optional.empty() : Optional.of(next);
    }

    private void figure(Address address, Entry offered) {
        History<Entry> history = sheet.figure(address);
        Optional<Entry> current = history.current();
        if (current.isEmpty()) {
            addFigure(address, history, offered);
        } else {
            changeFigure(address, history, current.get(), offered);
        }
    }

    private void addFigure(Address address, History<Entry> history, Entry offered) {
        if (offered.isEmpty()) {
            tally.leave();
        } else {
            put(address, history, Optional.of(offered));
            tally.add();
        }
    }

    private void changeFigure(
            Address address, History<Entry> history, Entry stands, Entry offered) {
        Entry next = options.replace() ? offered : withNote(offered, stands);
        boolean sameValue = stands.value().equals(offered.value());
        if (next.equals(stands) || (sameValue && isHeld(history))) {
            tally.leave();
        } else if (offered.isBlank() && !stands.isBlank() && !options.replace()) {
            keep(address, stands, offered, BLANK_IN_FILES);
        } else if (isHeld(history)) {
            keep(address, stands, offered, CHANGED_BY_OFFICE);
        } else if (next.isEmpty()) {
            put(address, history, Optional.empty());
            tally.remove();
        } else {
            put(address, history, Optional.of(next));
            tally.update();
        }
    }

    /// A remark stays where the files make none.
    private static Entry withNote(Entry offered, Entry stands) {
        return new Entry(offered.value(), offered.note() == null ? stands.note() : offered.note());
    }

    private boolean isHeld(History<Entry> history) {
        return history.isCorrected() && !options.overwrite();
    }

    private void removeFigure(Address address) {
        History<Entry> history = sheet.figure(address);
        if (isHeld(history)) {
            Entry nothing = new Entry(new Value.Blank(), null);
            keep(address, history.current().orElse(nothing), nothing, CHANGED_BY_OFFICE);
        } else {
            put(address, history, Optional.empty());
            tally.remove();
        }
    }

    private void keep(Address address, Entry stands, Entry offered, String why) {
        tally.keep(
                new KeptValueBody(
                        sheet.indicator() + " " + address.words(),
                        stands.value().text(),
                        offered.value().text(),
                        why));
    }

    private void claim(ClaimAddress address, Claim offered) {
        History<Claim> history = history(address);
        Optional<Claim> current = history.current();
        boolean blank = offered.value() instanceof Value.Blank;
        if (current.equals(Optional.of(offered)) || (blank && current.isEmpty())) {
            tally.leave();
        } else if (blank && !options.replace()) {
            tally.keep(kept(address, current.orElse(offered), offered));
        } else if (blank) {
            removeClaim(address);
        } else {
            put(address, history, Optional.of(offered));
            count(current);
        }
    }

    private void count(Optional<Claim> before) {
        if (before.isPresent()) {
            tally.update();
        } else {
            tally.add();
        }
    }

    private KeptValueBody kept(ClaimAddress address, Claim stands, Claim offered) {
        return new KeptValueBody(
                "%s %s %s, %s"
                        .formatted(
                                sheet.indicator(),
                                address.scope(),
                                address.period(),
                                address.where()),
                stands.value().text(),
                offered.value().text(),
                BLANK_IN_FILES);
    }

    private void removeClaim(ClaimAddress address) {
        put(address, history(address), Optional.empty());
        tally.remove();
    }

    private History<Claim> history(ClaimAddress address) {
        return sheet.claims().getOrDefault(address, History.empty());
    }

    private void put(Address address, History<Entry> history, Optional<Entry> next) {
        figures.put(address, history.plus(version(next)));
    }

    private void put(ClaimAddress address, History<Claim> history, Optional<Claim> next) {
        claims.put(address, history.plus(version(next)));
    }

    private <T> Version<T> version(Optional<T> content) {
        return new Version<>(revision, content, authorship, State.SUBMITTED);
    }

    private static <A> Set<A> missing(Set<A> standing, Set<A> offered) {
        Set<A> missing = new LinkedHashSet<>(standing);
        missing.removeIf(offered::contains);
        return missing;
    }
}
