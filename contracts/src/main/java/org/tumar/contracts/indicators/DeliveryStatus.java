package org.tumar.contracts.indicators;

/// What became of something that another office sent.
public enum DeliveryStatus {
    /// It has not come yet.
    WAITING,
    APPLIED,
    REFUSED,
    /// It did not get in so far, and something newer of its sender has come. A newer one took its
    /// place before it was sent, it is parked, or it was refused longer ago than is remembered.
    SUPERSEDED
}
