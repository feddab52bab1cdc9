package org.tumar.contracts.partners.event;

import java.math.BigDecimal;

/// What those knew who were tested before a training and after it.
///
/// The gain is `(after - before) / before`, of sums: over several trainings the sums are added
/// first.
///
/// @param before sum of their scores before, each from 0 to 100
/// @param after sum of their scores after
/// @param scored how many were tested both times
public record Knowledge(BigDecimal before, BigDecimal after, long scored) {}
