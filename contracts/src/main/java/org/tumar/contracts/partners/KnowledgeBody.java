package org.tumar.contracts.partners;

import java.math.BigDecimal;

/// What those knew who were tested before a training and after it.
///
/// @param before sum of their scores before, each from 0 to 100
/// @param after sum of their scores after
/// @param scored how many were tested both times
public record KnowledgeBody(BigDecimal before, BigDecimal after, long scored) {}
