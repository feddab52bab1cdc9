package org.tumar.contracts.partners;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What trainings add up to.
///
/// @param from first day of the span, in which a training's first day lies
/// @param to last day of the span
/// @param total of all of them
/// @param rows of each group, by what was asked for
public record TrainingStatisticsBody(
        String office,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sum total,
        List<Row> rows) {

    /// @param trainings how many; by sex, those that say anything of that sex
    /// @param days absent by sex
    /// @param knowledge absent where nobody was tested, and by sex
    public record Sum(
            long trainings, long participants, @Nullable Long days, @Nullable Gain knowledge) {}

    /// Sums of scores, each from 0 to 100.
    ///
    /// @param gain `(after - before) / before` in percent; absent where nothing was known before
    public record Gain(
            BigDecimal before, BigDecimal after, long scored, @Nullable BigDecimal gain) {}

    /// @param by such as `audience: law-enforcement, year: 2014`
    public record Row(Map<String, String> by, Sum sum) {}
}
