package org.tumar.programmefiles;

import java.time.LocalDate;
import java.util.Optional;
import org.tumar.contracts.indicators.PeriodBody;

/// The columns `start` and `end`.
final class Dates {

    private Dates() {}

    static Optional<PeriodBody> read(String code, Cells cells) {
        Optional<LocalDate> start = cells.date("start");
        Optional<LocalDate> end = cells.date("end");
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        PeriodBody period = new PeriodBody(code, start.get(), end.get());
        return cells.faultless(ProgrammeRules.order(period))
                ? Optional.of(period)
                : Optional.empty();
    }

    static boolean contains(PeriodBody outer, PeriodBody inner) {
        return !inner.start().isBefore(outer.start()) && !inner.end().isAfter(outer.end());
    }
}
