package org.tumar.gateway.offices;

/// How an office's service did when it was last asked.
public enum Health {
    /// It answered.
    UP,
    /// It refused, broke off, failed, or answered what cannot be used.
    DOWN,
    /// It did not answer in time, or was never asked.
    UNKNOWN
}
