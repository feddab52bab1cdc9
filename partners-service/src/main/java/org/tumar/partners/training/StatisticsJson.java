package org.tumar.partners.training;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.partners.TrainingStatisticsBody;
import org.tumar.contracts.partners.TrainingStatisticsBody.Gain;
import org.tumar.contracts.partners.TrainingStatisticsBody.Row;

/// Statistics as they are shown.
///
/// @param by what they are parted by
record StatisticsJson(String office, List<Grouping> by) {

    TrainingStatisticsBody body(
            @Nullable LocalDate from, @Nullable LocalDate to, Statistics statistics) {
        boolean bySex = by.contains(Grouping.SEX);
        return new TrainingStatisticsBody(
                office,
                from,
                to,
                sum(statistics.total()),
                statistics.rows().entrySet().stream()
                        .map(it -> new Row(names(it.getKey()), sum(it.getValue(), bySex)))
                        .toList());
    }

    private Map<String, String> names(List<String> groups) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int place = 0; place < by.size(); place++) {
            names.put(by.get(place).code(), groups.get(place));
        }
        return names;
    }

    static TrainingStatisticsBody.Sum sum(Sum sum) {
        return sum(sum, false);
    }

    /// @param bySex whether it is of people alone
    static TrainingStatisticsBody.Sum sum(Sum sum, boolean bySex) {
        return new TrainingStatisticsBody.Sum(
                sum.trainings(),
                sum.participants(),
                bySex ? null : Long.valueOf(sum.days()),
                bySex ? null : sum.scores().map(StatisticsJson::gain).orElse(null));
    }

    private static Gain gain(Scores scores) {
        return new Gain(
                scores.before(), scores.after(), scores.scored(), scores.gain().orElse(null));
    }
}
