package org.tumar.gateway.graph;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.DiscrepancyKind;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.gateway.composition.Coverage;
import org.tumar.gateway.composition.Discrepancy;
import org.tumar.gateway.composition.Indicator;
import org.tumar.gateway.composition.NationalFigure;
import org.tumar.gateway.composition.PeriodFigure;
import org.tumar.gateway.composition.Programme;
import org.tumar.gateway.composition.RegionalFigure;
import org.tumar.gateway.composition.Result;
import org.tumar.gateway.offices.Said;
import org.tumar.gateway.offices.Standing;

/// Every field of the schema below its roots, by name.
final class GraphQlTypes {

    private static final String SERVICE = "indicators";

    /// An office's one service of which this gateway asks, with how it is doing.
    private record Service(Standing office) {}

    private GraphQlTypes() {}

    static List<GraphQlType<?>> all() {
        return List.of(
                programme(),
                period(),
                result(),
                indicator(),
                measure(),
                periodFigure(),
                regionalFigure(),
                nationalFigure(),
                coverage(),
                source(),
                discrepancy(),
                office(),
                service(),
                programmeChange());
    }

    private static GraphQlType<ProgrammeChanges> programmeChange() {
        return GraphQlType.of("ProgrammeChange", ProgrammeChanges.class)
                .field("code", ProgrammeChanges::code)
                .field("offices", ProgrammeChanges::offices)
                .field("at", ProgrammeChanges::at);
    }

    private static GraphQlType<Programme> programme() {
        return GraphQlType.of("Programme", Programme.class)
                .field("id", it -> it.definition().code())
                .field("code", it -> it.definition().code())
                .field("title", it -> it.definition().title())
                .field("donor", it -> it.definition().donor())
                .field("start", it -> it.definition().start())
                .field("end", it -> it.definition().end())
                .field("currency", it -> it.definition().currency())
                .field("budget", it -> it.definition().budget())
                .field("owner", it -> it.definition().owner())
                .field("periods", it -> it.definition().periods())
                .field("results", Programme::results)
                .field("indicators", GraphQlTypes::indicators)
                .field("discrepancies", GraphQlTypes::discrepancies);
    }

    private static Object indicators(Programme programme, DataFetchingEnvironment env) {
        return GraphQlErrors.result(
                programme.indicators(
                        GraphQlArguments.texts(env, "codes"), env.getArgument("result")),
                env);
    }

    private static Object discrepancies(Programme programme, DataFetchingEnvironment env) {
        @Nullable List<String> kinds = GraphQlArguments.texts(env, "kinds");
        @Nullable Set<DiscrepancyKind> wanted =
                kinds == null
                        ? null
                        : kinds.stream().map(DiscrepancyKind::valueOf).collect(Collectors.toSet());
        return GraphQlErrors.result(
                programme.discrepancies(GraphQlArguments.texts(env, "indicators"), wanted), env);
    }

    private static GraphQlType<PeriodBody> period() {
        return GraphQlType.of("Period", PeriodBody.class)
                .field("code", PeriodBody::code)
                .field("start", PeriodBody::start)
                .field("end", PeriodBody::end);
    }

    private static GraphQlType<Result> result() {
        return GraphQlType.of("Result", Result.class)
                .field("id", Result::id)
                .field("code", it -> it.definition().code())
                .field("level", it -> it.definition().level())
                .field("title", it -> it.definition().title())
                .field("children", Result::children)
                .field("indicators", (it, env) -> GraphQlErrors.result(it.indicators(), env));
    }

    private static GraphQlType<Indicator> indicator() {
        return GraphQlType.of("Indicator", Indicator.class)
                .field("id", Indicator::id)
                .field("code", it -> it.definition().code())
                .field("title", it -> it.definition().title())
                .field("unit", it -> it.definition().unit())
                .field("aggregation", it -> it.definition().aggregation())
                .field("source", it -> it.definition().source())
                .field("baseline", it -> it.definition().baseline())
                .field(
                        "regional",
                        (it, env) ->
                                GraphQlErrors.result(it.regional(env.getArgument("period")), env))
                .field("national", GraphQlTypes::national);
    }

    private static Object national(Indicator indicator, DataFetchingEnvironment env) {
        @Nullable List<String> countries = GraphQlArguments.texts(env, "countries");
        return GraphQlErrors.result(
                indicator.national(
                        countries == null ? null : Set.copyOf(countries),
                        env.getArgument("period")),
                env);
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
                .field("note", PeriodFigure::note);
    }

    private static GraphQlType<RegionalFigure> regionalFigure() {
        return GraphQlType.of("RegionalFigure", RegionalFigure.class)
                .field("target", RegionalFigure::target)
                .field("actual", RegionalFigure::actual)
                .field("achievement", RegionalFigure::achievement)
                .field("status", RegionalFigure::status)
                .field("periods", RegionalFigure::periods)
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

    private static GraphQlType<Said> source() {
        return GraphQlType.of("Source", Said.class)
                .field("freshness", Said::freshness)
                .field("asOf", it -> it.asOf().orElse(null));
    }

    private static GraphQlType<Discrepancy> discrepancy() {
        return GraphQlType.of("Discrepancy", Discrepancy.class)
                .field("id", Discrepancy::id)
                .field("indicator", it -> it.body().indicator())
                .field("scope", it -> it.body().scope())
                .field("period", it -> it.body().period())
                .field("measure", it -> it.body().measure())
                .field("kind", it -> it.body().kind())
                .field("claimed", it -> it.body().claimed())
                .field("where", it -> it.body().where())
                .field("computed", it -> it.body().computed());
    }

    private static GraphQlType<Standing> office() {
        return GraphQlType.of("Office", Standing.class)
                .field("code", it -> it.office().code())
                .field("country", it -> it.office().country().orElse(null))
                .field("name", it -> it.office().name())
                .field("services", it -> List.of(new Service(it)));
    }

    private static GraphQlType<Service> service() {
        return GraphQlType.of("ServiceHealth", Service.class)
                .field("service", _ -> SERVICE)
                .field("health", it -> it.office().health())
                .field("lastSeen", it -> it.office().seen().orElse(null));
    }
}
