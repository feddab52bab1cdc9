package org.tumar.demo.replay;

import java.util.Comparator;

/// Where a count stands in the programme's table.
///
/// @param office a country code, or REGION for what the region's come to
/// @param period one of the programme's own, or [#WHOLE]
public record Cell(String indicator, String office, String period) implements Comparable<Cell> {

    /// The whole programme.
    public static final String WHOLE = "ALL";

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::indicator)
                    .thenComparing(Cell::office)
                    .thenComparing(Cell::period);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }

    /// `1.2.2 UZ Y3`
    @Override
    public String toString() {
        return indicator + " " + office + " " + period;
    }
}
