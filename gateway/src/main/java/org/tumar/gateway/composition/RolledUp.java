package org.tumar.gateway.composition;

import java.util.List;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.figures.Figure;
import org.tumar.figures.Measures;
import org.tumar.figures.RegionalFigures;
import org.tumar.figures.Rule;

/// A roll-up of offices' figures, and its measures as they are shown.
record RolledUp(Figure figure, MeasureBody target, MeasureBody actual, MeasureBody achievement) {

    /// @param figures one for each office
    static RolledUp of(Rule rule, List<Figure> figures) {
        Figure figure = RegionalFigures.figure(rule, figures);
        return new RolledUp(
                figure,
                Measures.body(figure.target()),
                Measures.body(figure.actual()),
                Measures.body(figure.achievement()));
    }
}
