package org.tumar.gateway.offices;

import org.tumar.kit.Deadline;

/// What every call made for one request carries.
///
/// @param full whether the client left the whole of the usual time: a call that a shorter deadline
///   cut off says nothing against the office
/// @param correlation goes to the offices, into logs and into internal errors
public record Request(Deadline deadline, boolean full, String correlation) {}
