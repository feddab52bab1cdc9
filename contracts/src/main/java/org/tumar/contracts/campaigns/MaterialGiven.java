package org.tumar.contracts.campaigns;

/// Copies of a material that were given away at an event.
///
/// @param material the material's id
public record MaterialGiven(String material, long copies) {}
