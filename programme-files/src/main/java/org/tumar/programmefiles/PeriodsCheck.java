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
        ProgrammeRules.reserved(code).ifPresent(cells::fault);
        seen.again(code, row).ifPresent(cells::fault);
        Optional<PeriodBody> period = Dates.read(code, cells);
        programme
                .flatMap(whole -> period.flatMap(it -> ProgrammeRules.outside(whole, it)))
                .ifPresent(cells::fault);
        return period.filter(_ -> cells.sound());
    }
}
