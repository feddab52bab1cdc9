package org.tumar.figures;

import java.util.Optional;
import org.tumar.contracts.indicators.MeasureStatus;

/// A measure: an amount, or the reason why there is none.
public sealed interface Quantity {

    /// @param partial true where a part that should be there is not known
    record Known(Amount amount, boolean partial) implements Quantity {}

    /// @param status anything but KNOWN
    record Absent(MeasureStatus status, boolean partial) implements Quantity {

        public static final Absent NOT_REPORTED = new Absent(MeasureStatus.NOT_REPORTED, false);
        public static final Absent NOT_APPLICABLE = new Absent(MeasureStatus.NOT_APPLICABLE, false);
        public static final Absent UNAVAILABLE = new Absent(MeasureStatus.UNAVAILABLE, false);

        public Absent {
            if (status == MeasureStatus.KNOWN) {
                throw new IllegalStateException("an absent quantity cannot be known");
            }
        }
    }

    static Quantity of(Amount amount) {
        return new Known(amount, false);
    }

    boolean partial();

    /// This quantity, partial as well where the flag says so.
    default Quantity partialIf(boolean alsoPartial) {
        if (!alsoPartial || partial()) {
            return this;
        }
        return switch (this) {
            case Known known -> new Known(known.amount(), true);
            case Absent absent -> new Absent(absent.status(), true);
        };
    }

    default MeasureStatus status() {
        return switch (this) {
            case Known _ -> MeasureStatus.KNOWN;
            case Absent absent -> absent.status();
        };
    }

    default Optional<Amount> known() {
        return switch (this) {
            case Known known -> Optional.of(known.amount());
            case Absent _ -> Optional.empty();
        };
    }

    default boolean isKnown() {
        return this instanceof Known;
    }
}
