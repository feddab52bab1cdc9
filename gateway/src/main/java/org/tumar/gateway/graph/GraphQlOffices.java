package org.tumar.gateway.graph;

import java.util.List;
import org.tumar.gateway.offices.Standing;

/// The fields of offices and of how they are doing.
final class GraphQlOffices {

    private static final String SERVICE = "indicators";

    /// An office's one service of which this gateway asks, with how it is doing.
    private record Service(Standing office) {}

    private GraphQlOffices() {}

    static List<GraphQlType<?>> all() {
        return List.of(office(), service());
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
