package org.tumar.indicators.figure;

/// Hears of every change that became visible, in the order of a programme's revisions.
@FunctionalInterface
public interface Committed {

    /// Returns at once.
    void committed(Commit commit);

    /// @param before the head that the change was made from; of revision 0 before the first
    /// @param after the head now
    record Commit(Head before, Head after, Change change) {

        public String code() {
            return after.code();
        }
    }
}
