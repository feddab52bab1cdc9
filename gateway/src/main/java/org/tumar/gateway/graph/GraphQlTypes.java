package org.tumar.gateway.graph;

import java.util.List;
import java.util.stream.Stream;
import org.tumar.gateway.offices.Services;

/// Every field of the schema below its roots, by name.
final class GraphQlTypes {

    private GraphQlTypes() {}

    static List<GraphQlType<?>> all(Services services) {
        return Stream.of(
                        GraphQlProgrammes.all(),
                        GraphQlFigures.all(),
                        GraphQlOffices.all(services),
                        GraphQlCounts.all(),
                        GraphQlPartners.all())
                .flatMap(List::stream)
                .toList();
    }
}
