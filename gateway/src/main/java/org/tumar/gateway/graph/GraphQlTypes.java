package org.tumar.gateway.graph;

import java.util.List;
import java.util.stream.Stream;

/// Every field of the schema below its roots, by name.
final class GraphQlTypes {

    private GraphQlTypes() {}

    static List<GraphQlType<?>> all() {
        return Stream.of(GraphQlProgrammes.all(), GraphQlFigures.all(), GraphQlOffices.all())
                .flatMap(List::stream)
                .toList();
    }
}
