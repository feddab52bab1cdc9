package org.tumar.contracts.campaigns;

/// Copies of a material that were given away.
///
/// @param kind of the list `material-kinds`
/// @param language BCP 47: `ru`, `kaa`, `uz-Cyrl`
public record MaterialCount(String kind, String language, long copies) {}
