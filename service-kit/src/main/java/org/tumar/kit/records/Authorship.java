package org.tumar.kit.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who said something, when and why.
///
/// @param by the pseudonym by which the identity provider knows them
/// @param reason null where it was said for the first time
public record Authorship(String by, Instant at, @Nullable String reason) {}
