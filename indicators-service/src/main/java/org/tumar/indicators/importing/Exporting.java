package org.tumar.indicators.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.PublishedRowBody;
import org.tumar.figures.Span;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Cell;
import org.tumar.indicators.figure.Claim;
import org.tumar.indicators.figure.ClaimAddress;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.View;
import org.tumar.indicators.programme.Definitions;
import org.tumar.indicators.programme.Office;

/// What this office holds of a programme, as a part that can be imported again.
final class Exporting {

    private final Office office;
    private final Programmes programmes;

    Exporting(Office office, Programmes programmes) {
        this.office = office;
        this.programmes = programmes;
    }

    /// What was submitted or approved, in the order of the definition's indicators and periods;
    /// empty where the office does not hold the programme.
    Optional<ImportPartBody> part(String code) {
        return programmes.find(code).map(this::part);
    }

    private ImportPartBody part(Holding holding) {
        List<String> periods =
                Definitions.timeline(holding.definition()).spans().map(Span::code).toList();
        List<FigureRowBody> results = new ArrayList<>();
        List<PublishedRowBody> published = new ArrayList<>();
        for (IndicatorBody indicator : holding.definition().indicators()) {
            Sheet sheet = holding.sheet(indicator.code()).seen(View.CURRENT);
            sheet.entries().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(inOrderOf(periods)))
                    .forEach(it -> results.add(row(indicator.code(), it.getKey(), it.getValue())));
            sheet.currentClaims()
                    .forEach((address, claim) ->
                            published.add(row(indicator.code(), address, claim)));
        }
        return new ImportPartBody(office.code(), holding.definition(), results, published);
    }

    private static Comparator<Address> inOrderOf(List<String> periods) {
        return Comparator.<Address>comparingInt(it -> periods.indexOf(it.period()))
                .thenComparing(Address.ORDER);
    }

    private static FigureRowBody row(String indicator, Address address, Entry entry) {
        Cell cell = address.cell();
        return new FigureRowBody(
                indicator,
                address.period(),
                address.measure(),
                entry.value().text(),
                entry.note(),
                cell.sex(),
                cell.ageGroup(),
                cell.settlement(),
                cell.category());
    }

    private static PublishedRowBody row(String indicator, ClaimAddress address, Claim claim) {
        return new PublishedRowBody(
                indicator,
                address.scope(),
                address.period(),
                address.measure(),
                claim.printed(),
                address.where());
    }
}
