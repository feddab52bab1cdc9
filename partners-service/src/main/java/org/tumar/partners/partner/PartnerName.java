package org.tumar.partners.partner;

/// A name in one language and script.
///
/// @param language a BCP 47 tag: `ru`, `uz-Cyrl`
public record PartnerName(String language, String text) {}
