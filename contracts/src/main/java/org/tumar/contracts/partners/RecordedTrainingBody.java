package org.tumar.contracts.partners;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A training, as it is kept.
///
/// @param sequence 1 when it was entered, and one more with each change
/// @param withdrawn whether it was taken back
/// @param gain of knowledge, in percent of what was known before; absent where it is not known
public record RecordedTrainingBody(
        long sequence, boolean withdrawn, TrainingBody training, @Nullable BigDecimal gain) {}
