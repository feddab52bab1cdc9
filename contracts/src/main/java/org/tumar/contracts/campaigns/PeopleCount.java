package org.tumar.contracts.campaigns;

import org.jspecify.annotations.Nullable;

/// How many people, of a sex and age group where that is known.
///
/// @param measure of the list `people-measures`
/// @param sex of the list `sexes`; null: not told apart
/// @param ageGroup of the list `age-groups`; null: not told apart
public record PeopleCount(
        String measure, @Nullable String sex, @Nullable String ageGroup, long count) {}
