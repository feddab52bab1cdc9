package org.tumar.indicators.approval;

import java.util.List;
import java.util.Optional;
import org.tumar.indicators.approval.Passage.ChangedSince;
import org.tumar.indicators.approval.Passage.Left;
import org.tumar.indicators.approval.Passage.Moved;
import org.tumar.indicators.approval.Passage.OwnEntry;
import org.tumar.indicators.approval.Passage.Unchanged;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.History;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Version;

/// What was said last of a figure, and how far it has come.
///
/// @param versions what was entered or imported, then the steps since; never empty
record Proposal(List<Version<Entry>> versions) {

    static Optional<Proposal> of(History<Entry> history) {
        return Optional.of(history.proposal()).filter(it -> !it.isEmpty()).map(Proposal::new);
    }

    State state() {
        return last().state();
    }

    Version<Entry> entered() {
        return versions.getFirst();
    }

    Version<Entry> last() {
        return versions.getLast();
    }

    /// Empty where it has taken no step since it was entered.
    Optional<Version<Entry>> step() {
        return versions.size() == 1 ? Optional.empty() : Optional.of(last());
    }

    Passage take(Taking taking) {
        if (state() == taking.step().to()) {
            return new Unchanged();
        }
        if (!taking.startsFrom(state())) {
            return new Left();
        }
        if (last().revision() > taking.seen()) {
            return new ChangedSince();
        }
        return taking.step() == Step.APPROVE && isOf(taking.by())
                ? new OwnEntry()
                : new Moved(taking.version(last()));
    }

    /// Whether somebody entered it, imported it or submitted it.
    private boolean isOf(String who) {
        return versions.stream()
                .map(Version::authorship)
                .filter(it -> it.origin().isEntry() || it.origin() == Origin.SUBMISSION)
                .anyMatch(it -> it.by().equals(who));
    }
}
