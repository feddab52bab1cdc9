package org.tumar.indicators.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tumar.indicators.approval.ApprovalOutcome.ChangedSince;
import org.tumar.indicators.approval.ApprovalOutcome.OwnEntry;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.History;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Sheet;

/// What becomes of the selected figures of a programme with one step.
final class Passages {

    private static final int MOST_NAMED = 100;

    private final Taking taking;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private int moved;
    private int unchanged;
    private int left;

    Passages(Taking taking) {
        this.taking = taking;
    }

    void take(Holding holding, Selection selection) {
        selection.sheets(holding).forEach(it -> take(it, selection));
    }

    private void take(Sheet sheet, Selection selection) {
        Map<Address, History<Entry>> figures = new HashMap<>(sheet.figures());
        int before = moved;
        sheet.figures()
                .forEach((address, history) -> {
                    if (selection.has(address)) {
                        Proposal.of(history)
                                .map(it -> it.take(taking))
                                .ifPresent(it -> count(it, sheet.indicator(), address, figures));
                    }
                });
        if (moved > before) {
            sheets.add(sheet.with(figures, sheet.claims()));
        }
    }

    private void count(
            Passage passage,
            String indicator,
            Address address,
            Map<Address, History<Entry>> figures) {
        switch (passage) {
            case Passage.Moved(var version) -> {
                moved++;
                figures.computeIfPresent(address, (_, it) -> it.plus(version));
            }
            case Passage.Unchanged() -> unchanged++;
            case Passage.Left() -> left++;
            case Passage.OwnEntry() -> own.add(indicator + " " + address.words());
            case Passage.ChangedSince() -> changed.add(indicator + " " + address.words());
        }
    }

    /// Why none takes the step.
    Optional<ApprovalOutcome> refusal() {
        if (!changed.isEmpty()) {
            return Optional.of(new ChangedSince(first(changed)));
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(new OwnEntry(first(own)));
    }

    private static List<String> first(List<String> all) {
        return all.stream().sorted().limit(MOST_NAMED).toList();
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    int moved() {
        return moved;
    }

    int unchanged() {
        return unchanged;
    }

    int left() {
        return left;
    }
}
