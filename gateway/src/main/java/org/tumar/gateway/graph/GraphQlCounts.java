package org.tumar.gateway.graph;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.stream.Stream;
import org.tumar.gateway.composition.Row;
import org.tumar.gateway.composition.Statistic;
import org.tumar.gateway.composition.Statistic.NationalSums;
import org.tumar.gateway.composition.Statistic.RegionalSums;
import org.tumar.gateway.composition.Sums;

/// The fields of what records add up to: each kind has sums, tables and rows, which read the same
/// tallies by name.
final class GraphQlCounts {

    private GraphQlCounts() {}

    static List<GraphQlType<?>> all() {
        return Stream.of(kinds("Event", "Call", "Training", "Network"), sums(), rows())
                .flatMap(List::stream)
                .toList();
    }

    private static List<GraphQlType<?>> kinds(String... kinds) {
        return Stream.of(kinds)
                .<GraphQlType<?>>flatMap(it ->
                        Stream.of(
                                GraphQlType.of(it + "Statistic", Statistic.class)
                                        .field("regional", GraphQlCounts::regional)
                                        .field("national", Statistic::national),
                                GraphQlType.of("Regional" + it + "Sums", RegionalSums.class)
                                        .field("sums", RegionalSums::sums)
                                        .field("coverage", RegionalSums::coverage),
                                GraphQlType.of("National" + it + "Sums", NationalSums.class)
                                        .field("office", one -> one.told().office().code())
                                        .field(
                                                "country",
                                                one -> one.told().office().country().orElse(null))
                                        .field("sums", NationalSums::sums)
                                        .field("source", NationalSums::told)))
                .toList();
    }

    private static Object regional(Statistic statistic, DataFetchingEnvironment env) {
        if (!statistic.outlook().isWhole()) {
            GraphQlHeard.add(env, Deed.refused(GraphQlViewer.eyes(env), statistic.outlook()));
        }
        return GraphQlErrors.result(statistic.regional(), env);
    }

    private static List<GraphQlType<?>> sums() {
        return List.of(
                sums("EventSums", "events", "attended", "reached", "engaged", "copies")
                        .and("byType", "byAudience", "byRegion", "bySetting", "byMonth")
                        .and("bySex", "byMaterial")
                        .type(),
                sums("CallSums", "calls", "afterHours")
                        .and("byChannel", "byCategory", "byOutcome", "byInterest", "byMonth")
                        .type(),
                sums("TrainingSums", "trainings", "participants", "days", "scored")
                        .and("byTopic", "byAudience", "bySex", "byYear", "byQuarter", "byMonth")
                        .type()
                        .field("gain", Sums::gain),
                sums("NetworkSums", "atStart", "joined", "left", "atEnd")
                        .and("byKind", "byReason")
                        .type());
    }

    /// A type whose measures and tables are being named.
    private record Named(GraphQlType<Sums> type) {

        Named and(String... tables) {
            for (String table : tables) {
                type.field(table, it -> it.rows(table));
            }
            return this;
        }
    }

    private static Named sums(String type, String... measures) {
        GraphQlType<Sums> made = GraphQlType.of(type, Sums.class);
        for (String measure : measures) {
            made.field(measure, it -> it.measure(measure));
        }
        return new Named(made);
    }

    private static List<GraphQlType<?>> rows() {
        return List.of(
                row("EventRow", "events", "attended", "reached", "engaged", "copies"),
                row("PeopleRow", "attended", "reached", "engaged"),
                row("MaterialRow", "copies"),
                row("CallRow", "calls"),
                row("TrainingRow", "trainings", "participants", "days", "scored")
                        .field("gain", Row::gain),
                row("TrainedRow", "trainings", "participants"),
                row("NetworkRow", "atStart", "joined", "left", "atEnd"),
                row("LeavingRow", "left"));
    }

    private static GraphQlType<Row> row(String type, String... measures) {
        GraphQlType<Row> made = GraphQlType.of(type, Row.class).field("key", Row::key);
        for (String measure : measures) {
            made.field(measure, it -> it.measure(measure));
        }
        return made;
    }
}
