package org.tumar.gateway.composition;

import java.util.List;
import java.util.concurrent.ConcurrentMap;
import org.tumar.figures.Figure;
import org.tumar.figures.Rule;

/// Roll-ups of offices' figures: of the same figures nothing is reckoned again, as a report keeps
/// those that have not changed.
public final class RollUps {

    private final ConcurrentMap<Figures, RolledUp> known;

    /// @param known bounded by whoever makes it: what falls out is reckoned again when it is asked
    ///   for
    RollUps(ConcurrentMap<Figures, RolledUp> known) {
        this.known = known;
    }

    /// @param figures one for each office
    RolledUp of(Rule rule, List<Figure> figures) {
        Figures asked = new Figures(rule, figures);
        RolledUp before = known.get(asked);
        if (before != null) {
            return before;
        }
        RolledUp reckoned = RolledUp.of(rule, figures);
        known.put(asked, reckoned);
        return reckoned;
    }

    /// What is rolled up: equal where every figure is the very same one.
    record Figures(Rule rule, List<Figure> figures) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Figures(Rule theirs, List<Figure> others)
                    && rule.equals(theirs)
                    && areSame(others);
        }

        @SuppressWarnings("ReferenceEquality") // telling numbers apart costs as much as adding them
        private boolean areSame(List<Figure> others) {
            if (figures.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < figures.size(); i++) {
                if (figures.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = rule.hashCode();
            for (Figure figure : figures) {
                hash = 31 * hash + System.identityHashCode(figure);
            }
            return hash;
        }
    }
}
