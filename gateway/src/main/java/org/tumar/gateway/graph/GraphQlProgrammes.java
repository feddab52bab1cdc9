package org.tumar.gateway.graph;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.DiscrepancyKind;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.gateway.composition.Discrepancy;
import org.tumar.gateway.composition.Gap;
import org.tumar.gateway.composition.Indicator;
import org.tumar.gateway.composition.Programme;
import org.tumar.gateway.composition.Result;

/// The fields of programmes and of what they are made of: results, periods, indicators.
final class GraphQlProgrammes {

    private GraphQlProgrammes() {}

    static List<GraphQlType<?>> all() {
        return List.of(
                programme(),
                period(),
                result(),
                indicator(),
                discrepancy(),
                gap(),
                programmeChange());
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
                .field("indicators", GraphQlProgrammes::indicators)
                .field("discrepancies", GraphQlProgrammes::discrepancies)
                .field("completeness", GraphQlProgrammes::completeness);
    }

    private static Object indicators(Programme programme, DataFetchingEnvironment env) {
        @Nullable List<String> codes = GraphQlArguments.texts(env, "codes");
        @Nullable String result = env.getArgument("result");
        return GraphQlErrors.result(
                GraphQlArguments.moment(env)
                        .map(it -> programme.indicators(codes, result, it))
                        .orElseGet(() -> programme.indicators(codes, result)),
                env);
    }

    private static Object completeness(Programme programme, DataFetchingEnvironment env) {
        GraphQlHeard.add(env, Deed.lookingAtGaps(GraphQlViewer.eyes(env), programme));
        return GraphQlErrors.result(
                programme.completeness(GraphQlArguments.texts(env, "indicators")), env);
    }

    private static GraphQlType<Gap> gap() {
        return GraphQlType.of("Gap", Gap.class)
                .field("office", Gap::office)
                .field("country", it -> it.country().orElse(null))
                .field("indicator", Gap::indicator)
                .field("period", Gap::period)
                .field("status", Gap::status)
                .field("since", Gap::since);
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
                .field("direction", it -> it.definition().direction())
                .field("source", it -> it.definition().source())
                .field("baseline", it -> it.definition().baseline())
                .field("regional", GraphQlProgrammes::regional)
                .field("national", GraphQlProgrammes::national);
    }

    private static Object regional(Indicator indicator, DataFetchingEnvironment env) {
        Programme programme = indicator.programme();
        if (!programme.isWhole()) {
            GraphQlHeard.add(env, Deed.refusedSum(GraphQlViewer.eyes(env), programme));
        }
        return GraphQlErrors.result(indicator.regional(env.getArgument("period")), env);
    }

    private static Object national(Indicator indicator, DataFetchingEnvironment env) {
        @Nullable List<String> countries = GraphQlArguments.texts(env, "countries");
        return GraphQlErrors.result(
                indicator.national(
                        countries == null ? null : Set.copyOf(countries),
                        env.getArgument("period")),
                env);
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

    private static GraphQlType<ProgrammeChanges> programmeChange() {
        return GraphQlType.of("ProgrammeChange", ProgrammeChanges.class)
                .field("code", ProgrammeChanges::code)
                .field("offices", ProgrammeChanges::offices)
                .field("at", ProgrammeChanges::at);
    }
}
