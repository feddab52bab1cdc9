package org.tumar.kit.records;

import org.tumar.contracts.event.EventType;

/// What is told of a record: all that it says, so that only the newest of a record is ever sent.
///
/// @param subject what it is about; no two records share one
public record Sending<E>(EventType<E> type, String subject, E data) {}
