package org.tumar.programmefiles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.PublishedRowBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.programmefiles.ProgrammeContent.OfficeRow;

/// Checks the files of a set in the order in which they build on one another.
final class SetCheck {

    private final FileSet files;
    private final CheckAgainst against;
    private final Faults faults = new Faults();

    SetCheck(FileSet files, CheckAgainst against) {
        this.files = files;
        this.against = against;
    }

    Checking check() {
        form();
        ProgrammeCheck.Outcome programme =
                new ProgrammeCheck(against, faults).check(files.table(Layout.PROGRAMME));
        Lookup<PeriodBody> periods = periods(programme.dates());
        Lookup<ResultBody> results = results();
        OfficeRules offices =
                new OfficeRules(programme.owner(), Optional.of(against.countriesWithOffice()));
        Lookup<IndicatorBody> indicators = indicators(results, offices);
        FigureRules rules = new FigureRules(offices, periods, indicators);
        List<OfficeRow> figures = new ResultsCheck(rules, faults).check(rows(Layout.RESULTS));
        List<PublishedRowBody> published =
                new PublishedCheck(rules, faults).check(rows(Layout.PUBLISHED));
        if (!faults.isEmpty()) {
            return new Checking.Faulty(faults.sorted().stream().map(files.form()::named).toList());
        }
        ProgrammeBody body = programme.body().orElseThrow();
        return new Checking.Sound(
                new ProgrammeContent(
                        definition(body, periods, results, indicators, figures),
                        List.copyOf(figures),
                        List.copyOf(published)));
    }

    /// What is wrong with the files as such.
    private void form() {
        faults.addAll(files.faults());
        for (Layout layout : Layout.values()) {
            files.table(layout).ifPresent(it -> faults.addAll(it.faults()));
            if (required(layout) && files.table(layout).isEmpty() && files.faults().isEmpty()) {
                faults.add(layout, 0, FaultCode.MISSING_FILE.whole(missing(layout)));
            }
        }
    }

    private boolean required(Layout layout) {
        return switch (layout) {
            case PROGRAMME -> true;
            case FRAMEWORK, INDICATORS -> against.replace() || against.existing().isEmpty();
            case PERIODS, RESULTS, PUBLISHED -> against.replace();
        };
    }

    private String missing(Layout layout) {
        String why =
                against.replace()
                        ? "To replace a programme every %s must be there; a header alone says that there is nothing."
                                .formatted(files.form().noun())
                        : "There is no such %s.".formatted(files.form().noun());
        return "%s Its columns: %s.".formatted(why, String.join(", ", layout.required()));
    }

    private List<Row> rows(Layout layout) {
        return files.table(layout).map(Table::checkable).orElse(List.of());
    }

    /// Whether what the file does not have is nowhere.
    private boolean complete(Layout layout) {
        return files.table(layout).map(Table::complete).orElse(!required(layout))
                && files.faults().isEmpty();
    }

    private Optional<ProgrammeBody> stored() {
        return against.existing().filter(_ -> !against.replace());
    }

    private Lookup<PeriodBody> periods(Optional<PeriodBody> programme) {
        return new Lookup<>(
                Merge.items(
                        stored().map(ProgrammeBody::periods).orElse(List.of()),
                        PeriodBody::code,
                        new PeriodsCheck(programme, faults).check(rows(Layout.PERIODS))),
                complete(Layout.PERIODS));
    }

    private Lookup<ResultBody> results() {
        FrameworkCheck check = new FrameworkCheck(faults);
        Lookup<ResultBody> results =
                new Lookup<>(
                        Merge.items(
                                stored().map(ProgrammeBody::results).orElse(List.of()),
                                ResultBody::code,
                                check.check(rows(Layout.FRAMEWORK))),
                        complete(Layout.FRAMEWORK));
        check.checkParents(rows(Layout.FRAMEWORK), results);
        return results;
    }

    private Lookup<IndicatorBody> indicators(Lookup<ResultBody> results, OfficeRules offices) {
        List<IndicatorBody> stored = stored().map(ProgrammeBody::indicators).orElse(List.of());
        Map<String, IndicatorBody> byCode = new HashMap<>();
        stored.forEach(it -> byCode.put(it.code(), it));
        return new Lookup<>(
                Merge.items(
                        stored,
                        IndicatorBody::code,
                        new IndicatorsCheck(results, offices, byCode, faults)
                                .check(rows(Layout.INDICATORS))),
                complete(Layout.INDICATORS));
    }

    private ProgrammeBody definition(
            ProgrammeBody programme,
            Lookup<PeriodBody> periods,
            Lookup<ResultBody> results,
            Lookup<IndicatorBody> indicators,
            List<OfficeRow> figures) {
        Set<String> regional =
                figures.stream()
                        .filter(it -> it.office().equals(Codes.REGION))
                        .map(OfficeRow::row)
                        .map(FigureRowBody::indicator)
                        .collect(Collectors.toSet());
        ProgrammeBody merged = Merge.programme(programme, stored());
        return new ProgrammeBody(
                merged.code(),
                merged.title(),
                merged.donor(),
                merged.start(),
                merged.end(),
                merged.currency(),
                merged.budget(),
                merged.owner(),
                against.existing().map(ProgrammeBody::version).orElse(0L),
                all(periods),
                all(results),
                Merge.withRegion(all(indicators), regional));
    }

    private static <T> List<T> all(Lookup<T> lookup) {
        return lookup.byCode().values().stream().flatMap(Optional::stream).toList();
    }
}
