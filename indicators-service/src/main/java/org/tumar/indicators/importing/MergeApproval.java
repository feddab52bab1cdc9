package org.tumar.indicators.importing;

import java.util.Optional;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.History;
import org.tumar.indicators.figure.Line;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Turn;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.figure.View;

/// What an import does to how far a figure has come on its way to approval.
///
/// Imports approve what imports said. What the office entered itself is approved by hand alone.
final class MergeApproval {

    private final Arrival arrival;

    MergeApproval(Arrival arrival) {
        this.arrival = arrival;
    }

    /// With what stands after the import, and how far that has come.
    ///
    /// @param held whether the office has put right what stands
    History<Entry> settled(
            History<Entry> history, Line<Entry> line, Optional<Entry> next, boolean held) {
        boolean moves = !next.equals(history.current()) || (!held && furthers(history, line, next));
        return (moves ? history.plus(arrival.version(line, next)) : history).telling(line);
    }

    /// Whether the same content comes further by the import than it was.
    private boolean furthers(History<Entry> history, Line<Entry> line, Optional<Entry> next) {
        if (history.versions().isEmpty()) {
            return false;
        }
        Version<Entry> last = history.versions().getLast();
        boolean approves =
                next.isPresent()
                        ? line.state() == State.APPROVED
                        : arrival.options().replace() && !arrival.isVoid() && approves();
        return switch (last.state()) {
            case APPROVED -> false;
            case SUBMITTED -> approves;
            case DRAFT -> true;
            case RETURNED ->
                    approves || (history.isCorrected() && arrival.turn().isAfter(last.turn()));
        };
    }

    private boolean approves() {
        return arrival.options().approved();
    }

    /// With what an approver imported that comes too late to stand: it was approved all the same,
    /// unless something was that is newer. What stands goes on standing.
    History<Entry> beneath(History<Entry> history, Line<Entry> line, Entry offered) {
        if (!approves() || arrival.isVoid() || !isNewest(history) || isKeptOut(history)) {
            return history;
        }
        History<Entry> beneath = history.plus(approved(offered));
        if (!saysTheSame(history, offered)) {
            for (Version<Entry> version : history.proposal()) {
                beneath = beneath.plus(version.again(arrival.revision(), arrival.intake().known()));
            }
        }
        return beneath.telling(line);
    }

    /// Whether nothing newer was approved.
    private boolean isNewest(History<Entry> history) {
        Turn approved = history.seen(View.APPROVED).map(Version::turn).orElse(Turn.NONE);
        return arrival.turn().isAfter(approved);
    }

    /// Whether the office had put right what stands before the import was made.
    private boolean isKeptOut(History<Entry> history) {
        return !history.proposal().isEmpty()
                && arrival.turn().isAfter(history.proposal().getFirst().turn());
    }

    private static boolean saysTheSame(History<Entry> history, Entry offered) {
        return !history.isCorrected()
                && history.versions().getLast().state() == State.SUBMITTED
                && history.current().equals(Optional.of(offered));
    }

    private Version<Entry> approved(Entry offered) {
        return new Version<>(
                arrival.revision(),
                Optional.of(offered),
                arrival.authorship(),
                State.APPROVED,
                arrival.turn(),
                arrival.intake().known());
    }
}
