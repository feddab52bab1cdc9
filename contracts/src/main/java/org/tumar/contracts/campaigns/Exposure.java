package org.tumar.contracts.campaigns;

/// An estimate of how often a message was seen or heard. Never added to people.
///
/// @param method of the list `exposure-methods`
public record Exposure(String method, long count) {}
