package org.tumar.gateway.composition;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.figures.Figure;
import org.tumar.figures.Measures;
import org.tumar.figures.RegionalFigures;
import org.tumar.figures.Rule;

/// A roll-up of offices' figures, and its measures as they are shown.
record RolledUp(Figure figure, MeasureBody target, MeasureBody actual, MeasureBody achievement) {

    private static final int MOST_KNOWN = 20_000;

    /// Of the same figures nothing is reckoned again. A report keeps those that have not changed.
    private static final Map<Offices, RolledUp> KNOWN = new ConcurrentHashMap<>();

    /// Equal where every figure is the very same one.
    private record Offices(Rule rule, List<Figure> figures) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Offices(Rule theirs, List<Figure> others)
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

    /// @param figures one for each office
    static RolledUp of(Rule rule, List<Figure> figures) {
        Offices offices = new Offices(rule, figures);
        RolledUp known = KNOWN.get(offices);
        if (known == null) {
            known = reckoned(offices);
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(offices, known);
        }
        return known;
    }

    private static RolledUp reckoned(Offices offices) {
        Figure figure = RegionalFigures.figure(offices.rule(), offices.figures());
        return new RolledUp(
                figure,
                Measures.body(figure.target()),
                Measures.body(figure.actual()),
                Measures.body(figure.achievement()));
    }
}
