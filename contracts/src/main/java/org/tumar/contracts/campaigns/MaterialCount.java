package org.tumar.contracts.campaigns;

/// Copies of a material that were given away.
///
/// @param kind of the list `material-kinds`
/// @param language ISO 639-1
public record MaterialCount(String kind, String language, long copies) {}
