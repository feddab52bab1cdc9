package org.tumar.indicators.approval;

import static org.tumar.indicators.Fixtures.CODE;
import static org.tumar.indicators.Fixtures.definition;
import static org.tumar.indicators.Fixtures.indicator;
import static org.tumar.indicators.Fixtures.row;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.ApprovalStepBody;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.indicators.Fixtures;
import org.tumar.indicators.TickingClock;
import org.tumar.indicators.correction.EnteringOffice;
import org.tumar.indicators.figure.Address;
import org.tumar.indicators.figure.Cell;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.History;
import org.tumar.indicators.figure.Holding;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.figure.Version;
import org.tumar.indicators.figure.View;
import org.tumar.indicators.importing.TakingOffice;
import org.tumar.indicators.programme.Office;

/// An office with one figure that matters, in which people enter, submit, return and approve.
final class ApprovingOffice {

    static final Address ADDRESS = new Address("Y1", RowMeasure.ACTUAL, Cell.TOTAL);
    static final String INDICATOR = "1.1";
    private static final Office KAZAKHSTAN = new Office("KZ", Fixtures.REGION);
    private static final ProgrammeBody DEFINITION =
            definition(
                    "REGION",
                    indicator(INDICATOR, Unit.COUNT, Aggregation.SUM, "KZ"),
                    indicator("1.2", Unit.COUNT, Aggregation.SUM, "KZ"));

    private final TickingClock clock = new TickingClock();
    private final Programmes programmes;
    private final Approvals approvals;
    private final Worklists worklists;
    private final EnteringOffice entering;
    private final TakingOffice taking;

    ApprovingOffice(Programmes programmes) {
        this.programmes = programmes;
        Ledger ledger = new Ledger(programmes, Duration.ofSeconds(5));
        approvals = new Approvals(KAZAKHSTAN, ledger, clock);
        worklists = new Worklists(KAZAKHSTAN, programmes);
        entering = new EnteringOffice(KAZAKHSTAN, programmes, ledger, clock);
        taking = new TakingOffice(KAZAKHSTAN, DEFINITION, ledger, programmes, clock);
        taking.define();
        clock.advance(Duration.ofSeconds(1));
    }

    TickingClock clock() {
        return clock;
    }

    Worklists worklists() {
        return worklists;
    }

    void enter(String by, String value) {
        entering.enter(CODE, correction(INDICATOR, value), by);
    }

    void enter(String by, String indicator, String value) {
        entering.enter(CODE, correction(indicator, value), by);
    }

    void draft(String by, String value) {
        entering.enter(CODE, correction(INDICATOR, value).asDraft(), by);
    }

    private static CorrectionBody correction(String indicator, String value) {
        return new CorrectionBody(row(indicator, "Y1", RowMeasure.ACTUAL, value), null, "checked");
    }

    void take(long sequence, ImportTerms terms, String value) {
        taking.take(sequence, terms, row(INDICATOR, "Y1", RowMeasure.ACTUAL, value));
    }

    ApprovalOutcome step(Step step, String by) {
        return step(step, by, INDICATOR, revision());
    }

    ApprovalOutcome step(Step step, String by, @Nullable String indicator, long seen) {
        String comment = step == Step.RETURN ? "counted twice" : null;
        return approvals.take(CODE, step, new ApprovalStepBody(indicator, null, seen, comment), by);
    }

    ApprovalOutcome step(Step step, String by, ApprovalStepBody body) {
        return approvals.take(CODE, step, body, by);
    }

    long revision() {
        return programmes.find(CODE).orElseThrow().head().revision();
    }

    History<Entry> history() {
        Holding holding = programmes.find(CODE).orElseThrow();
        return holding.sheet(INDICATOR)
                .figure(ADDRESS)
                .after(programmes.older(CODE, holding.sheet(INDICATOR), ADDRESS));
    }

    Optional<String> shown(View view) {
        return text(programmes.find(CODE).orElseThrow(), view);
    }

    Optional<String> shown(View view, Instant asOf) {
        return programmes.recordedBy(CODE, asOf).flatMap(it -> text(it, view));
    }

    private static Optional<String> text(Holding holding, View view) {
        return holding.sheet(INDICATOR)
                .figure(ADDRESS)
                .seen(view)
                .flatMap(Version::content)
                .map(it -> it.value().text());
    }
}
