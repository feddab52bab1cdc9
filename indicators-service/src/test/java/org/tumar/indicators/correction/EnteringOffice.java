package org.tumar.indicators.correction;

import java.time.Clock;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.indicators.figure.Ledger;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.programme.Office;

/// An office in which single figures are entered, for tests of other features.
public final class EnteringOffice {

    private final Corrections corrections;

    public EnteringOffice(Office office, Programmes programmes, Ledger ledger, Clock clock) {
        this.corrections = new Corrections(office, programmes, ledger, clock);
    }

    public void enter(String code, CorrectionBody correction, String by) {
        if (!(corrections.correct(code, correction, by) instanceof CorrectionOutcome.Corrected)) {
            throw new IllegalStateException("a sound row was not taken");
        }
    }
}
