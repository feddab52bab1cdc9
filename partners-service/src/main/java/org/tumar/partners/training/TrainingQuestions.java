package org.tumar.partners.training;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tumar.contracts.partners.PartnerAnswerBody;
import org.tumar.contracts.partners.TrainingTablesBody;
import org.tumar.contracts.partners.TrainingTablesBody.TrainingRow;
import org.tumar.contracts.records.SpanBody;

/// Answers what trainings add up to.
public final class TrainingQuestions {

    private final Supplier<List<Training>> trainings;

    /// @param trainings those that count
    TrainingQuestions(Supplier<List<Training>> trainings) {
        this.trainings = trainings;
    }

    /// @param programmes those that are seen, of which a training has to count for one
    public PartnerAnswerBody answer(SpanBody span, Predicate<String> programmes) {
        List<Training> counted =
                trainings.get().stream()
                        .filter(it -> span.from() == null || !it.from().isBefore(span.from()))
                        .filter(it -> span.to() == null || !it.from().isAfter(span.to()))
                        .filter(it -> it.programmes().stream().anyMatch(programmes))
                        .toList();
        return PartnerAnswerBody.trainings(
                new TrainingTablesBody(
                        span.from(),
                        span.to(),
                        StatisticsJson.sum(Statistics.of(counted, List.of(), programmes).total()),
                        rows(counted, Grouping.TOPIC),
                        rows(counted, Grouping.AUDIENCE),
                        rows(counted, Grouping.SEX),
                        rows(counted, Grouping.YEAR),
                        rows(counted, Grouping.QUARTER),
                        rows(counted, Grouping.MONTH)));
    }

    private static List<TrainingRow> rows(List<Training> trainings, Grouping by) {
        boolean bySex = by == Grouping.SEX;
        Map<List<String>, Sum> rows = Statistics.of(trainings, List.of(by), _ -> true).rows();
        return rows.entrySet().stream()
                .map(it ->
                        new TrainingRow(
                                it.getKey().getFirst(), StatisticsJson.sum(it.getValue(), bySex)))
                .toList();
    }
}
