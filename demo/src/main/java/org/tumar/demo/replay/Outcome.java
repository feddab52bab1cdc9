package org.tumar.demo.replay;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.tumar.demo.office.Receipt;

/// What came of a replay.
///
/// @param sent by country
/// @param refusals the first of them, in words
/// @param meters of each country, in their order: by how much they have grown
/// @param cells how many were compared
/// @param silent offices that do not answer the region
/// @param entered when all was entered
/// @param end when all was counted, or nothing more was waited for
public record Outcome(
        List<String> countries,
        SortedMap<String, Progress.Sent> sent,
        List<String> refusals,
        List<Meters> meters,
        List<Difference> differences,
        int cells,
        List<String> silent,
        Duration entered,
        Progress.Moment end) {

    /// Whether everything was taken, and counted as expected.
    public boolean isEqual() {
        return differences.isEmpty() && notTaken() == 0;
    }

    /// Records that were refused, or not answered.
    long notTaken() {
        return sent.values().stream()
                .mapToLong(it -> it.receipt().refused() + it.unanswered())
                .sum();
    }

    /// In one country.
    Progress.Sent sent(String country) {
        return sent.getOrDefault(country, Progress.Sent.NOTHING);
    }

    /// What cells of the country miss; or, for the sign 1, have too much.
    long wrong(String country, int sign) {
        return differences.stream()
                .filter(Difference::isOfItself)
                .filter(it -> it.cell().office().equals(country))
                .mapToLong(it -> Math.max(0, sign * it.tooMuch()))
                .sum();
    }

    /// All countries' receipts together.
    public Receipt receipts() {
        return sent.values().stream()
                .map(Progress.Sent::receipt)
                .reduce(Receipt.NOTHING, Receipt::plus);
    }
}
