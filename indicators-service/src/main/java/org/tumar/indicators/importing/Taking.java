package org.tumar.indicators.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.View;
import org.tumar.indicators.programme.Definitions;
import org.tumar.indicators.programme.Office;

/// Takes sound rows of this office into a programme.
final class Taking {

    private final Office office;

    Taking(Office office) {
        this.office = office;
    }

    /// What an import comes to.
    ///
    /// @param after how the programme stands then
    record Taken(Standing before, Standing after, Tally tally) {

        ProgrammeBody definition() {
            return after.definition().orElseThrow();
        }

        boolean definitionChanged() {
            return !before.definition().equals(after.definition());
        }
    }

    /// @param part whose rows are sound by its definition
    /// @param offered the definition that is to stand
    Taken take(ImportPartBody part, ProgrammeBody offered, Standing before, Arrival arrival) {
        Offer offer = new Offer(part.definition(), part.results(), part.published());
        Tally tally = new Tally();
        List<Sheet> changed = new ArrayList<>();
        for (String indicator : touched(offer, before, arrival)) {
            new Merge(before.sheet(indicator), arrival, tally)
                    .merged(offer.figures(indicator), offer.claims(indicator))
                    .filter(it -> isWorthKeeping(it, offered, arrival))
                    .ifPresent(changed::add);
        }
        Standing figures = before.with(offered, changed, arrival.intake());
        return new Taken(
                before,
                before.with(definition(offered, figures, before), changed, arrival.intake()),
                tally);
    }

    /// That newer imports say the same matters only where an older one may still come from
    /// elsewhere: to the owner of a programme nothing does.
    private boolean isWorthKeeping(Sheet sheet, ProgrammeBody definition, Arrival arrival) {
        return !definition.owner().equals(office.code()) || sheet.hasVersion(arrival.revision());
    }

    private static Set<String> touched(Offer offer, Standing before, Arrival arrival) {
        Set<String> touched = new TreeSet<>(offer.indicators());
        if (arrival.options().replace()) {
            touched.addAll(before.sheets().keySet());
        }
        return touched;
    }

    private ProgrammeBody definition(ProgrammeBody offered, Standing after, Standing before) {
        if (!offered.owner().equals(office.code())) {
            return offered;
        }
        ProgrammeBody whole =
                office.isRegional()
                        ? Definitions.withRegional(
                                offered, it -> after.sheet(it).hasFigures(View.APPROVED))
                        : offered;
        return Definitions.next(before.definition(), whole);
    }
}
