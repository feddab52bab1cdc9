package org.tumar.partners.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tumar.contracts.records.FaultBody;
import org.tumar.partners.check.Faults;

/// What came in one bulk.
///
/// @param read those that could be read; they may still turn out not to do
/// @param unread the faults of each that could not
record TrainingRows(List<Trainings.Read> read, List<Faults> unread) {

    private static final int MOST_FAULTS = 1_000;

    /// How many will not do.
    int refused() {
        return unread.size() + (int) read.stream().filter(it -> !it.faults().isEmpty()).count();
    }

    /// All faults, by row.
    List<FaultBody> faults() {
        return Stream.concat(unread.stream(), read.stream().map(Trainings.Read::faults))
                .flatMap(it -> it.all().stream())
                .sorted(Comparator.comparingInt(it -> it.row() == null ? 0 : it.row()))
                .limit(MOST_FAULTS)
                .toList();
    }
}
