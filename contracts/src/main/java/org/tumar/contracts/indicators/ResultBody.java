package org.tumar.contracts.indicators;

import org.jspecify.annotations.Nullable;

/// One result of a results framework.
///
/// @param parent code of the result above; null at the top
public record ResultBody(String code, ResultLevel level, @Nullable String parent, String title) {}
