package org.tumar.gateway.offices;

/// What an answer was made from, and for how long it may be said again.
///
/// @param version of all that it says
/// @param until when the first of what it calls live is not any more, by the gateway's uptime
/// @param settled whether it says all that was signalled before it was made
public record Basis(Inquiry inquiry, long version, long until, boolean settled) {}
