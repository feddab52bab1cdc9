package org.tumar.programmefiles;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;

/// The rules of `programme.csv`: exactly one row.
final class ProgrammeCheck {

    private final CheckAgainst against;
    private final Faults faults;

    ProgrammeCheck(CheckAgainst against, Faults faults) {
        this.against = against;
        this.faults = faults;
    }

    /// @param owner empty where it is at fault
    /// @param dates empty where they are
    /// @param body without periods, results and indicators; empty where anything is at fault
    record Outcome(
            Optional<String> owner, Optional<PeriodBody> dates, Optional<ProgrammeBody> body) {

        static final Outcome UNKNOWN =
                new Outcome(Optional.empty(), Optional.empty(), Optional.empty());
    }

    Outcome check(Optional<Table> table) {
        return table.map(this::check).orElse(Outcome.UNKNOWN);
    }

    private Outcome check(Table table) {
        List<Row> rows = table.checkable();
        if (rows.isEmpty() && table.complete()) {
            faults.add(
                    Layout.PROGRAMME,
                    0,
                    FaultCode.NOT_ONE_PROGRAMME.whole("There must be one row under the header."));
        }
        rows.stream()
                .skip(1)
                .forEach(it ->
                        faults.add(
                                it,
                                FaultCode.NOT_ONE_PROGRAMME.whole(
                                        "A set of files is of one programme; move this row"
                                                + " to a set of its own.")));
        return rows.stream().findFirst().map(this::check).orElse(Outcome.UNKNOWN);
    }

    private Outcome check(Row row) {
        Cells cells = new Cells(row, faults);
        String code = cells.code("code");
        String title = cells.title("title");
        @Nullable String donor = cells.words("donor");
        Optional<PeriodBody> dates = Dates.read(code, cells);
        dates.ifPresent(it -> containsStored(it, cells));
        @Nullable String currency = currency(cells);
        @Nullable BigDecimal budget = budget(cells);
        Optional<String> owner = owner(cells);
        return new Outcome(
                owner,
                dates,
                cells.sound()
                        ? dates.map(it ->
                                body(code, title, donor, it, currency, budget, cells.raw("owner")))
                        : Optional.empty());
    }

    /// What is stored already must still lie inside.
    private void containsStored(PeriodBody dates, Cells cells) {
        if (against.replace()) {
            return;
        }
        against.existing().stream()
                .flatMap(it -> it.periods().stream())
                .filter(it -> !Dates.contains(dates, it))
                .findFirst()
                .ifPresent(it ->
                        cells.fault(
                                FaultCode.PERIOD_OUTSIDE_PROGRAMME.at(
                                        it.start().isBefore(dates.start()) ? "start" : "end",
                                        "The stored period %s (%s to %s) would lie outside"
                                                        .formatted(it.code(), it.start(), it.end())
                                                + " of the programme.")));
    }

    private Optional<String> owner(Cells cells) {
        String owner = cells.raw("owner");
        OfficeRules rules =
                new OfficeRules(Optional.empty(), Optional.of(against.countriesWithOffice()));
        return cells.faultless(rules.ownerFault("owner", owner))
                ? Optional.of(owner)
                : Optional.empty();
    }

    private static @Nullable String currency(Cells cells) {
        String currency = cells.raw("currency");
        cells.faultless(ProgrammeRules.currency(currency));
        return Cells.orNull(currency);
    }

    private static @Nullable BigDecimal budget(Cells cells) {
        String text = cells.raw("budget");
        if (text.isEmpty()) {
            return null;
        }
        cells.faultless(ProgrammeRules.budget(text));
        return Values.number(text).orElse(null);
    }

    private static ProgrammeBody body(
            String code,
            String title,
            @Nullable String donor,
            PeriodBody dates,
            @Nullable String currency,
            @Nullable BigDecimal budget,
            String owner) {
        LocalDate start = dates.start();
        return new ProgrammeBody(
                code,
                title,
                donor,
                start,
                dates.end(),
                currency,
                budget,
                owner,
                0,
                List.of(),
                List.of(),
                List.of());
    }
}
