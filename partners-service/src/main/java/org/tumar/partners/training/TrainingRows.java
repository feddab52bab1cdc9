package org.tumar.partners.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tumar.contracts.records.BulkReceiptBody;
import org.tumar.contracts.records.FaultBody;
import org.tumar.partners.check.Faults;

/// What came in one bulk.
///
/// @param read those that could be read; they may still turn out not to do
/// @param unread the faults of those that could not, no more than are told
/// @param illegible how many could not
record TrainingRows(List<Trainings.Read> read, List<Faults> unread, int illegible) {

    /// How many will not do.
    int refused() {
        return illegible + (int) read.stream().filter(it -> !it.faults().isEmpty()).count();
    }

    /// All faults, by row.
    List<FaultBody> faults() {
        return Stream.concat(unread.stream(), read.stream().map(Trainings.Read::faults))
                .flatMap(it -> it.all().stream())
                .sorted(Comparator.comparingInt(it -> it.row() == null ? 0 : it.row()))
                .limit(BulkReceiptBody.MOST_ERRORS)
                .toList();
    }
}
