package org.tumar.contracts.indicators;

/// What became of something that another office sent.
public enum DeliveryStatus {
    /// It has not come yet.
    WAITING,
    APPLIED,
    REFUSED
}
