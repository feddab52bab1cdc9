package org.tumar.indicators.figure;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.RowMeasure;

/// Where a figure of an indicator stands.
///
/// @param period a programme's own period, or `ALL`
public record Address(String period, RowMeasure measure, Cell cell) {

    /// By period, measure and cell; totals before cells.
    public static final Comparator<Address> ORDER =
            Comparator.comparing(Address::period)
                    .thenComparing(Address::measure)
                    .thenComparingInt(it -> it.cell().dimensions().size())
                    .thenComparing(Address::words);

    public static Address of(FigureRowBody row) {
        return new Address(
                row.period().strip(),
                row.measure(),
                new Cell(row.sex(), row.ageGroup(), row.settlement(), row.category()));
    }

    /// Such as `Y1 actual, female, 18-24`.
    public String words() {
        String measured = period + " " + measure.name().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(measured),
                        Stream.of(cell.sex(), cell.ageGroup(), cell.settlement(), cell.category())
                                .filter(Objects::nonNull))
                .collect(Collectors.joining(", "));
    }
}
