package org.tumar.indicators.importing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tumar.figures.Value;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Claim;
import org.tumar.indicators.figure.ClaimAddress;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.History;
import org.tumar.indicators.figure.Line;
import org.tumar.indicators.figure.Offered;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.Statement;

/// Merges what is offered for one indicator into its sheet, with the same end in whatever order and
/// however often imports come.
///
/// Adds and updates. Removes only where the import replaces; a blank empties only then. What a
/// newer import says stands. What the office has put right itself gives way only to an import made
/// later that overwrites.
final class Merge {

    private static final Entry NOTHING = new Entry(new Value.Blank(), null);

    private final Sheet sheet;
    private final Arrival arrival;
    private final MergeApproval approval;
    private final MergeCount count;
    private final Map<Address, History<Entry>> figures;
    private final Map<ClaimAddress, History<Claim>> claims;

    Merge(Sheet sheet, Arrival arrival, Tally tally) {
        this.sheet = sheet;
        this.arrival = arrival;
        this.approval = new MergeApproval(arrival);
        this.count = new MergeCount(sheet.indicator(), arrival.options().replace(), tally);
        this.figures = new HashMap<>(sheet.figures());
        this.claims = new HashMap<>(sheet.claims());
    }

    /// The merged sheet; empty where nothing changes.
    Optional<Sheet> merged(
            Map<Address, Entry> offeredFigures, Map<ClaimAddress, Claim> offeredClaims) {
        offeredFigures.forEach(this::figure);
        offeredClaims.forEach(this::claim);
        if (arrival.options().replace()) {
            missing(sheet.figures().keySet(), offeredFigures.keySet()).forEach(this::unnamed);
            missing(sheet.claims().keySet(), offeredClaims.keySet()).forEach(this::unnamed);
        }
        Sheet next = sheet.with(figures, claims);
        return next.equals(sheet) ? Optional.empty() : Optional.of(next);
    }

    private void figure(Address address, Entry offered) {
        History<Entry> history = sheet.figure(address);
        boolean says = arrival.options().replace() || !offered.isBlank();
        Line<Entry> line = overwriting(line(history, offered), says);
        Optional<Entry> next = standing(history, line);
        boolean held = isHeld(history, line);
        History<Entry> after = approval.settled(history, line, next, held);
        put(figures, address, offered.isBlank() ? after : approval.beneath(after, line, offered));
        count.named(address::words, history.current(), next, offered, held);
    }

    private void unnamed(Address address) {
        History<Entry> history = sheet.figure(address);
        Line<Entry> line = overwriting(history.line().since(arrival.turn()), true);
        Optional<Entry> next = standing(history, line);
        boolean held = isHeld(history, line);
        put(figures, address, approval.settled(history, line, next, held));
        count.unnamed(address::words, history.current(), next, NOTHING, held);
    }

    private Line<Entry> overwriting(Line<Entry> line, boolean says) {
        return arrival.options().overwrite() && says ? line.overwriting(arrival.turn()) : line;
    }

    private boolean isHeld(History<Entry> history, Line<Entry> line) {
        return history.isCorrectedAfter(line.overwrites().or(arrival.intake().overwritten()));
    }

    private Optional<Entry> standing(History<Entry> history, Line<Entry> line) {
        return isHeld(history, line) ? history.current() : Entry.of(line);
    }

    private void claim(ClaimAddress address, Claim offered) {
        History<Claim> history = claims(address);
        Line<Claim> line = line(history, offered);
        Optional<Claim> next = line.stated().map(Offered::content);
        put(claims, address, with(history, line, next));
        count.named(address::words, history.current(), next, offered, false);
    }

    private void unnamed(ClaimAddress address) {
        History<Claim> history = claims(address);
        Line<Claim> line = history.line().since(arrival.turn());
        Optional<Claim> next = line.stated().map(Offered::content);
        put(claims, address, with(history, line, next));
        count.unnamed(
                address::words, history.current(), next, new Claim(NOTHING.value(), 0), false);
    }

    private History<Claim> claims(ClaimAddress address) {
        return sheet.claims().getOrDefault(address, History.empty());
    }

    private <T extends Statement> Line<T> line(History<T> history, T offered) {
        Line<T> line =
                arrival.options().replace() ? history.line().since(arrival.turn()) : history.line();
        return arrival.isVoid()
                ? line
                : line.plus(
                        new Offered<>(
                                offered,
                                arrival.turn(),
                                arrival.authorship(),
                                arrival.options().state()));
    }

    private static <A, T extends Statement> void put(
            Map<A, History<T>> histories, A address, History<T> history) {
        if (!history.equals(History.empty())) {
            histories.put(address, history);
        }
    }

    private <T extends Statement> History<T> with(
            History<T> history, Line<T> line, Optional<T> next) {
        return next.equals(history.current())
                ? history.telling(line)
                : history.plus(arrival.version(line, next)).telling(line);
    }

    private static <A> Set<A> missing(Set<A> standing, Set<A> offered) {
        Set<A> missing = new LinkedHashSet<>(standing);
        missing.removeIf(offered::contains);
        return missing;
    }
}
