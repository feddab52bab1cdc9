package org.tumar.figures.derivation;

/// A kind of operational record, and the service that keeps it.
public enum RecordKind {
    PARTNER("partners", "partner"),
    TRAINING("partners", "training"),
    EVENT("campaigns", "event"),
    CALLS("campaigns", "hotline's day of calls");

    private final String service;
    private final String words;

    RecordKind(String service, String words) {
        this.service = service;
        this.words = words;
    }

    /// The service that keeps them, which the names of its measures start with.
    public String service() {
        return service;
    }

    public String words() {
        return words;
    }
}
