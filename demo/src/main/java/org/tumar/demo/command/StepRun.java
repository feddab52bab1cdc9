package org.tumar.demo.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.ApprovalReceiptBody;
import org.tumar.contracts.indicators.ApprovalStepBody;
import org.tumar.demo.console.Console;
import org.tumar.demo.office.HttpOffice;

/// Takes figures one step on, and says what became of them.
final class StepRun {

    private final HttpOffice office;
    private final WaitingOptions which;
    private final Console console;

    StepRun(HttpOffice office, WaitingOptions which, Console console) {
        this.office = office;
        this.which = which;
        this.console = console;
    }

    /// @param step as its path calls it
    /// @param seen the revision that the caller has seen; null: as it is now
    int take(String step, @Nullable Long seen, @Nullable String comment) {
        ApprovalStepBody body =
                new ApprovalStepBody(
                        which.indicator(),
                        which.period(),
                        seen == null ? revision() : seen,
                        comment);
        ApprovalReceiptBody receipt = Said.by(office, office.step(which.programme(), step, body));
        console.say(
                "%s %s: %d now %s, %d already were, %d left as they are (revision %d)."
                        .formatted(
                                receipt.office(),
                                receipt.programme(),
                                receipt.moved(),
                                receipt.state(),
                                receipt.unchanged(),
                                receipt.left(),
                                receipt.revision()));
        return 0;
    }

    private long revision() {
        return Said.by(office, office.worklist(which.programme(), Map.of("limit", "0"))).revision();
    }
}
