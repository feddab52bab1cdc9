package org.tumar.indicators.correction;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.Unit;
import org.tumar.figures.Value;
import org.tumar.indicators.correction.CorrectionOutcome.BadRow;
import org.tumar.indicators.correction.CorrectionOutcome.Corrected;
import org.tumar.indicators.correction.CorrectionOutcome.ProgrammeNotFound;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Authorship;
import org.tumar.indicators.figure.Change;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Intake;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Ledger.Decided;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.figure.Sheet;
import org.tumar.indicators.figure.State;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.figure.View;
import org.tumar.indicators.programme.Definitions;
import org.tumar.indicators.programme.Office;
import org.tumar.programmefiles.RowRules;

/// Puts single figures right, and tells what they have been.
final class Corrections {

    private static final String FILE = "correction";

    private final Office office;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Clock clock;

    Corrections(Office office, Programmes programmes, Ledger ledger, Clock clock) {
        this.office = office;
        this.programmes = programmes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Records one more version of a figure, also where its value stays the same.
    ///
    /// @param by who enters it
    CorrectionOutcome correct(String code, CorrectionBody correction, String by) {
        if (correction.reason().isBlank()) {
            return new BadRow(
                    new BadRowBody(
                            FILE, 1, "reason", "reason-missing", "say why the figure changes"));
        }
        return ledger.change(
                code,
                correction.row().indicator(),
                (holding, revision) ->
                        holding.map(it -> correct(it, correction, by, revision))
                                .orElseGet(() -> refused(new ProgrammeNotFound())));
    }

    private Decided<CorrectionOutcome> correct(
            Holding holding, CorrectionBody correction, String by, long revision) {
        FigureRowBody row = correction.row();
        return RowRules.fault(holding.definition(), office.code(), row)
                .map(it ->
                        refused(
                                new BadRow(
                                        new BadRowBody(
                                                FILE, 1, it.column(), it.code(), it.message()))))
                .orElseGet(() -> corrected(holding, correction, by, revision));
    }

    private static Decided<CorrectionOutcome> refused(CorrectionOutcome refusal) {
        return new Decided<>(refusal, Optional.empty());
    }

    private Decided<CorrectionOutcome> corrected(
            Holding holding, CorrectionBody correction, String by, long revision) {
        FigureRowBody row = correction.row();
        Intake intake = holding.intake().recordedBy(clock);
        Version<Entry> version =
                new Version<>(
                        revision,
                        Optional.of(new Entry(value(holding.definition(), row), row.note())),
                        authorship(correction, by),
                        Boolean.TRUE.equals(correction.draft()) ? State.DRAFT : State.SUBMITTED,
                        intake.next(clock, office.code(), revision),
                        intake.known());
        Sheet sheet = holding.sheet(row.indicator()).plus(Address.of(row), version);
        return new Decided<>(
                new Corrected(FigureVersions.body(version, restated(holding, row))),
                Optional.of(
                        new Change(Optional.empty(), List.of(sheet))
                                .with(intake.with(version.turn()))));
    }

    private static Optional<Version<Entry>> restated(Holding holding, FigureRowBody row) {
        return holding.sheet(row.indicator()).figure(Address.of(row)).seen(View.APPROVED);
    }

    private Authorship authorship(CorrectionBody correction, String by) {
        return new Authorship(clock.instant(), by, correction.reason().strip(), Origin.CORRECTION);
    }

    private static Value value(ProgrammeBody definition, FigureRowBody row) {
        Unit unit = Definitions.indicator(definition, row.indicator()).orElseThrow().unit();
        return Value.parse(row.value(), Entry.unit(row.measure(), unit)).orElseThrow();
    }

    /// Every version of a figure, oldest first; empty where the programme or the indicator is not
    /// known here.
    Optional<List<FigureVersionBody>> history(String code, String indicator, Address address) {
        return programmes
                .find(code, indicator)
                .filter(it ->
                        it.sheets().containsKey(indicator)
                                || Definitions.indicator(it.definition(), indicator).isPresent())
                .map(it -> versions(code, it.sheet(indicator), address));
    }

    private List<FigureVersionBody> versions(String code, Sheet sheet, Address address) {
        return FigureVersions.bodies(
                sheet.figure(address).after(programmes.older(code, sheet, address)).versions());
    }
}
