package org.tumar.gateway.offices;

import org.tumar.kit.Deadline;

/// What a request brings to the offices.
///
/// @param deadline when it does not wait any longer
/// @param full whether the client left the whole of the usual time: an answer made in a hurry is
///   nobody else's
/// @param correlation goes to the offices, into logs and into internal errors
public record Request(Deadline deadline, boolean full, String correlation) {}
