package org.tumar.contracts.partners;

/// A name in one language and script.
///
/// @param language a BCP 47 tag, with the script where the language is written in several: `ru`,
///   `uz-Cyrl`
public record NameBody(String language, String text) {}
