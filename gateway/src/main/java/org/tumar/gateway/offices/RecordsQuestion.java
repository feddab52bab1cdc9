package org.tumar.gateway.offices;

/// A question about records, to any office.
///
/// @param body the part of the topic, as it is sent
public record RecordsQuestion<A>(Topic<A> topic, Record body) {}
