package org.tumar.gateway.offices;

/// A question about records, to one office that has the service for it.
public record RecordsInquiry<A>(Office office, RecordsQuestion<A> question) {}
