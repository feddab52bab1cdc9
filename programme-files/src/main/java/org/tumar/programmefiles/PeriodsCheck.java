package org.tumar.programmefiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tumar.contracts.indicators.PeriodBody;

/// The rules of `periods.csv`. A period may be called as a calendar's is: `2014`, `2014-Q3`.
final class PeriodsCheck {

    private final Optional<PeriodBody> programme;
    private final Faults faults;
    private final Seen seen = Seen.of(FaultCode.DUPLICATE_CODE, "period", "A period of this code");

    PeriodsCheck(Optional<PeriodBody> programme, Faults faults) {
        this.programme = programme;
        this.faults = faults;
    }

    Map<String, Optional<PeriodBody>> check(List<Row> rows) {
        Map<String, Optional<PeriodBody>> periods = new LinkedHashMap<>();
        rows.forEach(it -> periods.put(it.cell("period"), check(it)));
        return periods;
    }

    private Optional<PeriodBody> check(Row row) {
        Cells cells = new Cells(row, faults);
        String code = cells.code("period");
        if (code.equalsIgnoreCase(Codes.ALL)) {
            cells.fault(
                    FaultCode.RESERVED_CODE.at(
                            "period",
                            "ALL is the whole programme; give this period another code."));
        }
        seen.again(code, row).ifPresent(cells::fault);
        Optional<PeriodBody> period = Dates.read(code, cells);
        period.ifPresent(it -> lies(it, cells));
        return period.filter(_ -> cells.sound());
    }

    private void lies(PeriodBody period, Cells cells) {
        if (programme.isPresent() && !Dates.contains(programme.get(), period)) {
            cells.fault(
                    FaultCode.PERIOD_OUTSIDE_PROGRAMME.at(
                            period.start().isBefore(programme.get().start()) ? "start" : "end",
                            "The programme runs from %s to %s; this period lies outside of it."
                                    .formatted(programme.get().start(), programme.get().end())));
        }
    }
}
