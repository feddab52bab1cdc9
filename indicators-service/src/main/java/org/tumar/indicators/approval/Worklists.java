package org.tumar.indicators.approval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.WorkItemBody;
import org.tumar.contracts.indicators.WorklistBody;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Cell;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.History;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.figure.View;
import org.tumar.indicators.programme.Office;

/// What waits to be submitted or approved.
final class Worklists {

    private final Office office;
    private final Programmes programmes;

    Worklists(Office office, Programmes programmes) {
        this.office = office;
        this.programmes = programmes;
    }

    /// Empty where the office does not hold the programme.
    ///
    /// @param most how many figures are listed
    Optional<WorklistBody> find(String code, Selection selection, Set<State> states, int most) {
        return programmes.find(code).map(it -> list(it, selection, states, most));
    }

    private WorklistBody list(Holding holding, Selection selection, Set<State> states, int most) {
        List<WorkItemBody> items =
                selection.sheets(holding).flatMap(it -> items(it, selection, states)).toList();
        return new WorklistBody(
                office.code(),
                holding.head().code(),
                holding.head().revision(),
                items.size(),
                items.subList(0, Math.min(most, items.size())));
    }

    private static Stream<WorkItemBody> items(Sheet sheet, Selection selection, Set<State> states) {
        return sheet.figures().entrySet().stream()
                .filter(it -> selection.has(it.getKey()))
                .sorted(Map.Entry.comparingByKey(Address.ORDER))
                .flatMap(it -> item(sheet.indicator(), it, states).stream());
    }

    private static Optional<WorkItemBody> item(
            String indicator, Map.Entry<Address, History<Entry>> figure, Set<State> states) {
        return Proposal.of(figure.getValue())
                .filter(it -> states.contains(it.state()))
                .map(it -> item(indicator, figure, it));
    }

    private static WorkItemBody item(
            String indicator, Map.Entry<Address, History<Entry>> figure, Proposal proposal) {
        Version<Entry> entered = proposal.entered();
        Optional<Version<Entry>> step = proposal.step();
        return new WorkItemBody(
                row(indicator, figure.getKey(), proposal.last().content()),
                proposal.last().content().isEmpty(),
                proposal.last().revision(),
                proposal.state().name().toLowerCase(Locale.ROOT),
                entered.authorship().at(),
                entered.authorship().by(),
                entered.authorship().reason(),
                step.map(it -> it.authorship().at()).orElse(null),
                step.map(it -> it.authorship().by()).orElse(null),
                step.map(it -> it.authorship().reason()).orElse(null),
                approved(figure.getValue()));
    }

    private static @Nullable String approved(History<Entry> history) {
        return history.seen(View.APPROVED)
                .flatMap(Version::content)
                .map(it -> it.value().text())
                .orElse(null);
    }

    private static FigureRowBody row(String indicator, Address address, Optional<Entry> entry) {
        Cell cell = address.cell();
        return new FigureRowBody(
                indicator,
                address.period(),
                address.measure(),
                entry.map(it -> it.value().text()).orElse(""),
                entry.map(Entry::note).orElse(null),
                cell.sex(),
                cell.ageGroup(),
                cell.settlement(),
                cell.category());
    }
}
