package org.tumar.indicators.figure;

import java.util.Comparator;
import org.tumar.contracts.indicators.FigureMeasure;
import org.tumar.contracts.indicators.PublishedRowBody;

/// What a published figure is about, and where it is printed.
///
/// @param scope a country code, or REGION
/// @param where table, section
public record ClaimAddress(String scope, String period, FigureMeasure measure, String where) {

    public static final Comparator<ClaimAddress> ORDER =
            Comparator.comparing(ClaimAddress::scope)
                    .thenComparing(ClaimAddress::period)
                    .thenComparing(ClaimAddress::measure)
                    .thenComparing(ClaimAddress::where);

    /// Such as `KZ ALL, Table 3`.
    public String words() {
        return "%s %s, %s".formatted(scope, period, where);
    }

    public static ClaimAddress of(PublishedRowBody row) {
        return new ClaimAddress(
                row.scope().strip(), row.period().strip(), row.measure(), row.where().strip());
    }
}
