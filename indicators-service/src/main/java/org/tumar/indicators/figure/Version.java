package org.tumar.indicators.figure;

import java.util.Optional;

/// One version of what stands at an address.
///
/// @param revision of the programme in this office, in which the version became visible
/// @param content empty where this version removed it
public record Version<T>(long revision, Optional<T> content, Authorship authorship, State state) {}
