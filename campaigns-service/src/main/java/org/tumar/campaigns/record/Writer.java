package org.tumar.campaigns.record;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Who enters or changes records.
///
/// @param by the pseudonym by which the identity provider knows them
/// @param own whether they speak for an organisation
public record Writer(String by, Predicate<@Nullable String> own) {}
