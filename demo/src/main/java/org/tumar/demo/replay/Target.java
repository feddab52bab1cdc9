package org.tumar.demo.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.importing.ProgrammeUpload;
import org.tumar.demo.office.OfficeSite;
import org.tumar.programmefiles.CheckAgainst;
import org.tumar.programmefiles.Checking;
import org.tumar.programmefiles.FileSet;
import org.tumar.programmefiles.ProgrammeContent;
import org.tumar.programmefiles.ProgrammeContent.OfficeRow;
import org.tumar.programmefiles.ProgrammeFiles;

/// What a programme's countries report, as far as records are made for it.
///
/// @param indicators code of the indicator that is counted so
/// @param reported by country and own period; what is not a number is not in it
public record Target(
        ProgrammeBody definition, Map<Counted, String> indicators, SortedMap<Cell, Long> reported) {

    private static final List<String> COUNTRIES = List.of("KZ", "KG", "TJ", "TM", "UZ");

    /// Of a programme that ships with the product.
    ///
    /// @throws CommandFailed where there is none, or none that records can be made for
    public static Target shipped(String name) {
        try {
            FileSet files =
                    FileSet.ofZip(new ByteArrayInputStream(ProgrammeUpload.shipped(name).bytes()));
            CheckAgainst against = new CheckAgainst(COUNTRIES, Optional.empty(), false);
            if (ProgrammeFiles.check(files, against)
                    instanceof Checking.Sound(ProgrammeContent content)) {
                return of(content);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("The shipped programme %s is not sound.".formatted(name));
    }

    /// @throws CommandFailed where none of its indicators is counted as records are made for
    static Target of(ProgrammeContent content) {
        Map<Counted, String> indicators = new EnumMap<>(Counted.class);
        for (IndicatorBody indicator : content.definition().indicators()) {
            Optional.ofNullable(indicator.derivation())
                    .flatMap(Counted::by)
                    .ifPresent(it -> indicators.put(it, indicator.code()));
        }
        if (indicators.isEmpty()) {
            throw new CommandFailed(
                    "%s has no indicator that records can be made for."
                            .formatted(content.definition().code()));
        }
        SortedMap<Cell, Long> reported = new TreeMap<>();
        content.results().stream()
                .filter(it -> isCount(it, indicators))
                .forEach(it ->
                        reported.put(
                                new Cell(it.row().indicator(), it.office(), it.row().period()),
                                Long.valueOf(it.row().value())));
        return new Target(content.definition(), indicators, reported);
    }

    private static boolean isCount(OfficeRow figure, Map<Counted, String> indicators) {
        FigureRowBody row = figure.row();
        return row.measure() == RowMeasure.ACTUAL
                && indicators.containsValue(row.indicator())
                && !row.period().equals(Cell.WHOLE)
                && Stream.of(row.sex(), row.ageGroup(), row.settlement(), row.category())
                        .allMatch(it -> it == null)
                && row.value().matches("[0-9]+");
    }

    /// A share of each count, rounded; of what is there, one at least.
    Target scaled(double share) {
        SortedMap<Cell, Long> scaled = new TreeMap<>();
        reported.forEach((cell, count) ->
                scaled.put(cell, count == 0 ? 0 : Math.max(1, Math.round(count * share))));
        return new Target(definition, indicators, scaled);
    }

    /// So many calls in place of what is reported, as many in each country and period, and nothing
    /// else.
    public Target ofCalls(long calls) {
        String indicator = indicators.get(Counted.CALLS);
        if (indicator == null) {
            throw new CommandFailed("%s counts no calls.".formatted(definition.code()));
        }
        SortedMap<Cell, Long> each = new TreeMap<>();
        long cells = (long) countries().size() * periods().size();
        for (String country : countries()) {
            for (PeriodBody period : periods()) {
                each.put(new Cell(indicator, country, period.code()), calls / cells);
            }
        }
        return new Target(definition, indicators, each);
    }

    /// In the order of the definition.
    List<String> countries() {
        return definition.indicators().stream()
                .filter(it -> indicators.containsValue(it.code()))
                .flatMap(it -> it.offices().stream())
                .filter(it -> !it.equals(OfficeSite.REGION))
                .distinct()
                .toList();
    }

    List<PeriodBody> periods() {
        return definition.periods();
    }

    /// Nothing where it is not reported, or is n/a.
    long count(Counted counted, String country, String period) {
        String indicator = indicators.get(counted);
        return indicator == null
                ? 0
                : reported.getOrDefault(new Cell(indicator, country, period), 0L);
    }

    /// Every cell that is compared: of these countries, and of the region where they are all. Where
    /// a country has n/a, there is nothing to count.
    SortedMap<Cell, Long> expected(List<String> countries) {
        SortedMap<Cell, Long> expected = new TreeMap<>();
        boolean all = countries.containsAll(countries());
        for (String indicator : indicators.values()) {
            for (PeriodBody period : periods()) {
                for (String country : countries) {
                    long count =
                            reported.getOrDefault(new Cell(indicator, country, period.code()), 0L);
                    add(expected, indicator, country, period.code(), count);
                    if (all) {
                        add(expected, indicator, OfficeSite.REGION, period.code(), count);
                    }
                }
            }
        }
        return expected;
    }

    private static void add(
            SortedMap<Cell, Long> sums,
            String indicator,
            String office,
            String period,
            long count) {
        sums.merge(new Cell(indicator, office, period), count, Long::sum);
        sums.merge(new Cell(indicator, office, Cell.WHOLE), count, Long::sum);
    }
}
