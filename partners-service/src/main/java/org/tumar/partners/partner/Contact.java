package org.tumar.partners.partner;

import org.tumar.kit.Sensitive;

/// How to reach a partner.
///
/// @param open whether it may stand in a public directory
public record Contact(String kind, Sensitive<String> value, boolean open) {}
