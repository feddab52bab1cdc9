package org.tumar.indicators.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.PublishedRowBody;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.ClaimAddress;
import org.tumar.indicators.programme.Office;
import org.tumar.programmefiles.DefinitionRules;
import org.tumar.programmefiles.RowRules;
import org.tumar.programmefiles.RowRules.Fault;

/// Checks a part as programme files are checked; rows count from 1.
final class PartCheck {

    private record FigureKey(String indicator, Address address) {}

    private record ClaimKey(String indicator, ClaimAddress address) {}

    private final Office office;
    private final ProgrammeBody definition;
    private final List<BadRowBody> faults = new ArrayList<>();

    /// @param definition that the rows are checked against
    PartCheck(Office office, ProgrammeBody definition) {
        this.office = office;
        this.definition = definition;
    }

    /// Every fault at once; the rows are not looked at where the definition has any.
    List<BadRowBody> faults(ImportPartBody part) {
        DefinitionRules.faults(definition)
                .forEach(it ->
                        faults.add(
                                new BadRowBody(
                                        "definition", 0, it.column(), it.code(), it.message())));
        if (faults.isEmpty()) {
            RowRules rules = RowRules.of(definition);
            results(rules, part.results());
            published(rules, part.published());
        }
        return faults;
    }

    private void results(RowRules rules, List<FigureRowBody> rows) {
        Set<FigureKey> seen = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            FigureRowBody body = rows.get(row);
            Optional<Fault> fault = rules.fault(office.code(), body);
            add("results", row, fault);
            if (fault.isEmpty() && !seen.add(new FigureKey(body.indicator(), Address.of(body)))) {
                add("results", row, Optional.of(duplicate()));
            }
        }
    }

    private void published(RowRules rules, List<PublishedRowBody> rows) {
        Set<ClaimKey> seen = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            PublishedRowBody body = rows.get(row);
            Optional<Fault> fault = rules.fault(body).or(() -> scopeFault(body.scope()));
            add("published", row, fault);
            if (fault.isEmpty()
                    && !seen.add(new ClaimKey(body.indicator(), ClaimAddress.of(body)))) {
                add("published", row, Optional.of(duplicate()));
            }
        }
    }

    private Optional<Fault> scopeFault(String scope) {
        boolean own = scope.equals(office.code());
        boolean regional = scope.equals(Office.REGION) && definition.owner().equals(office.code());
        return own || regional
                ? Optional.empty()
                : Optional.of(
                        new Fault(
                                "scope",
                                "other-scope",
                                "a claim about " + scope + " is kept by another office"));
    }

    private static Fault duplicate() {
        return new Fault(
                "indicator", "duplicate-address", "an earlier row has the same address: keep one");
    }

    private void add(String list, int row, Optional<Fault> fault) {
        fault.ifPresent(it ->
                faults.add(new BadRowBody(list, row + 1, it.column(), it.code(), it.message())));
    }
}
