package org.tumar.contracts.indicators;

/// What became of something that another office sent.
public enum DeliveryStatus {
    /// It has not come yet.
    WAITING,
    APPLIED,
    REFUSED,
    /// It did not get in, and something newer of its sender has come: nobody waits for it. A newer
    /// one took its place before it was sent, or it was refused longer ago than is remembered.
    SUPERSEDED
}
