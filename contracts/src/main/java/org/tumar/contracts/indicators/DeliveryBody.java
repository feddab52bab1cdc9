package org.tumar.contracts.indicators;

import org.jspecify.annotations.Nullable;

/// What became of something that another office sent: `GET
/// /v1/programmes/{code}/deliveries/{sequence}`.
///
/// @param office that it was sent to, and that says so
/// @param sequence of the sender
/// @param receipt what it did there; null where it was not applied, or long ago. `kept` names the
///   first 100
/// @param reason why it was refused; null where it was not, or where that is forgotten
public record DeliveryBody(
        String office,
        String programme,
        long sequence,
        DeliveryStatus status,
        @Nullable ImportReceiptBody receipt,
        @Nullable String reason) {}
