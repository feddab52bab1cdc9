package org.tumar.partners.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tumar.contracts.records.FaultBody;

/// Everything that is wrong with one record.
public final class Faults {

    private final Optional<Integer> row;
    private final List<FaultBody> all = new ArrayList<>();

    private Faults(Optional<Integer> row) {
        this.row = row;
    }

    public static Faults ofOne() {
        return new Faults(Optional.empty());
    }

    /// @param row as whoever sent it counts
    public static Faults ofRow(int row) {
        return new Faults(Optional.of(row));
    }

    public void add(String field, String code, String message) {
        all.add(new FaultBody(row.orElse(null), field, code, message));
    }

    /// Where it is the whole row's.
    public void add(String code, String message) {
        all.add(new FaultBody(row.orElse(null), null, code, message));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<FaultBody> all() {
        return List.copyOf(all);
    }
}
