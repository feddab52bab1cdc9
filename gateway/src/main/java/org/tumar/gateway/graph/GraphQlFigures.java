package org.tumar.gateway.graph;

import java.util.List;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.gateway.composition.Coverage;
import org.tumar.gateway.composition.NationalFigure;
import org.tumar.gateway.composition.PeriodFigure;
import org.tumar.gateway.composition.RegionalFigure;
import org.tumar.gateway.offices.Sourced;

/// The fields of figures, of the region and of its offices, and of where they come from.
final class GraphQlFigures {

    private GraphQlFigures() {}

    static List<GraphQlType<?>> all() {
        return List.of(
                measure(),
                periodFigure(),
                regionalFigure(),
                nationalFigure(),
                coverage(),
                source());
    }

    private static GraphQlType<MeasureBody> measure() {
        return GraphQlType.of("Measure", MeasureBody.class)
                .field("status", MeasureBody::status)
                .field("value", MeasureBody::value)
                .field("text", MeasureBody::text)
                .field("partial", MeasureBody::partial);
    }

    private static GraphQlType<PeriodFigure> periodFigure() {
        return GraphQlType.of("PeriodFigure", PeriodFigure.class)
                .field("period", PeriodFigure::period)
                .field("target", PeriodFigure::target)
                .field("actual", PeriodFigure::actual)
                .field("achievement", PeriodFigure::achievement)
                .field("derived", PeriodFigure::derived)
                .field("note", PeriodFigure::note);
    }

    private static GraphQlType<RegionalFigure> regionalFigure() {
        return GraphQlType.of("RegionalFigure", RegionalFigure.class)
                .field("target", RegionalFigure::target)
                .field("actual", RegionalFigure::actual)
                .field("achievement", RegionalFigure::achievement)
                .field("status", RegionalFigure::status)
                .field("periods", RegionalFigure::periods)
                .field("derived", RegionalFigure::derived)
                .field("coverage", RegionalFigure::coverage);
    }

    private static GraphQlType<NationalFigure> nationalFigure() {
        return GraphQlType.of("NationalFigure", NationalFigure.class)
                .field("office", it -> it.office().code())
                .field("country", it -> it.office().country().orElse(null))
                .field("nationalCode", NationalFigure::nationalCode)
                .field("baseline", it -> it.body().baseline())
                .field("target", it -> it.body().target())
                .field("actual", it -> it.body().actual())
                .field("achievement", it -> it.body().achievement())
                .field("status", it -> it.body().status())
                .field("periods", NationalFigure::periods)
                .field("assessed", it -> it.body().assessed())
                .field("reported", it -> it.body().reported())
                .field("derived", it -> it.body().derived())
                .field("source", NationalFigure::said);
    }

    private static GraphQlType<Coverage> coverage() {
        return GraphQlType.of("Coverage", Coverage.class)
                .field("complete", Coverage::complete)
                .field("expected", Coverage::expected)
                .field("reporting", Coverage::reporting)
                .field("missing", Coverage::missing)
                .field("stale", Coverage::stale);
    }

    private static GraphQlType<Sourced> source() {
        return GraphQlType.of("Source", Sourced.class)
                .field("freshness", Sourced::freshness)
                .field("asOf", it -> it.asOf().orElse(null));
    }
}
