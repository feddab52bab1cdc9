package org.tumar.gateway.graph;

import java.util.List;
import java.util.stream.Stream;
import org.tumar.contracts.access.Service;
import org.tumar.gateway.offices.ServiceState;
import org.tumar.gateway.offices.Services;
import org.tumar.gateway.offices.Standing;

/// The fields of offices and of how they are doing.
final class GraphQlOffices {

    private GraphQlOffices() {}

    static List<GraphQlType<?>> all(Services services) {
        return List.of(office(services), service());
    }

    private static GraphQlType<Standing> office(Services services) {
        return GraphQlType.of("Office", Standing.class)
                .field("code", it -> it.office().code())
                .field("country", it -> it.office().country().orElse(null))
                .field("name", it -> it.office().name())
                .field("services", it -> services(it, services));
    }

    private static List<ServiceState> services(Standing office, Services services) {
        ServiceState indicators =
                new ServiceState(Service.INDICATORS, office.health(), office.seen());
        return Stream.concat(Stream.of(indicators), services.of(office.office().code()).stream())
                .toList();
    }

    private static GraphQlType<ServiceState> service() {
        return GraphQlType.of("ServiceHealth", ServiceState.class)
                .field("service", it -> it.service().label())
                .field("health", ServiceState::health)
                .field("lastSeen", it -> it.seen().orElse(null));
    }
}
