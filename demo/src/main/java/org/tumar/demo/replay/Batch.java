package org.tumar.demo.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tumar.contracts.partners.TrainingBody;

/// Records of one sort and month, sent together.
///
/// @param path where they are entered
record Batch(RecordSort sort, String path, List<?> rows) {

    Batch {
        rows = List.copyOf(rows);
    }

    /// By what it is counted, how many more there are of it once it is in. Trainings bring people,
    /// not all the same: of some of them nobody knows how many.
    ///
    /// @param accepted how many of the rows are new
    Map<Counted, Long> brought(long accepted) {
        return switch (sort) {
            case EVENT -> Map.of(Counted.EVENTS, accepted);
            case CALL -> Map.of(Counted.CALLS, accepted);
            case TRAINING ->
                    accepted == rows.size()
                            ? Map.of(
                                    Counted.TRAINED, participants(),
                                    Counted.NGO_TRAININGS, forNgos())
                            : Map.of();
        };
    }

    private long participants() {
        return trainings().filter(it -> !isForNgos(it)).mapToLong(TrainingBody::participants).sum();
    }

    private long forNgos() {
        return trainings().filter(Batch::isForNgos).count();
    }

    private Stream<TrainingBody> trainings() {
        return rows.stream().map(TrainingBody.class::cast);
    }

    private static boolean isForNgos(TrainingBody training) {
        return training.audience().equals(TrainingRecords.NGOS);
    }
}
