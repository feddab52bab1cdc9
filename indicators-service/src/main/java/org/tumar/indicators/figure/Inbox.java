package org.tumar.indicators.figure;

import java.util.List;

/// What came of a programme from other offices.
///
/// @param deliveries the last of them, oldest first
public record Inbox(Intake intake, List<Delivery> deliveries) {

    public Inbox {
        deliveries = List.copyOf(deliveries);
    }
}
