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

    public static ClaimAddress of(PublishedRowBody row) {
        return new ClaimAddress(
                row.scope().strip(), row.period().strip(), row.measure(), row.where().strip());
    }
}
