package org.tumar.contracts.partners;

/// One code of a list.
///
/// @param code lower case, words joined by hyphens
/// @param label what it means, in English
public record CodeBody(String code, String label) {}
