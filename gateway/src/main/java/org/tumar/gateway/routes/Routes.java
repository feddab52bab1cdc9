package org.tumar.gateway.routes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Service;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.routes.Route.Kind;

/// What is routed to the own office; nothing else is. The first that leads somewhere counts.
final class Routes {

    private static final List<Route> ALL =
            Stream.of(figures(), RecordRoutes.campaigns(), RecordRoutes.partners())
                    .flatMap(List::stream)
                    .toList();

    private Routes() {}

    static List<Route> all() {
        return ALL;
    }

    /// Records are entered and told apart in countries: to the regional office there are no such
    /// routes.
    static List<Route> of(Office own) {
        return ALL.stream()
                .filter(it -> own.address(it.service()).isPresent())
                .filter(it -> !isOfRecords(it) || !own.isRegional())
                .toList();
    }

    private static boolean isOfRecords(Route route) {
        return route.service() != Service.INDICATORS
                || route.operations().contains(Operation.READ_CELLS);
    }

    /// @param type of the body; null where there is none
    static Optional<Route> leading(String method, String sent, @Nullable String type) {
        return ALL.stream().filter(it -> it.leads(method, sent, type)).findFirst();
    }

    private static List<Route> figures() {
        return List.of(
                figures("imports", "POST", "/v1/imports", Kind.IMPORT, Operation.IMPORT),
                figures("parts", "POST", "/v1/parts", Kind.IMPORT, Operation.IMPORT),
                programme("part", "GET", Kind.EXPORT, Operation.EXPORT),
                programme("export", "GET", Kind.EXPORT, Operation.EXPORT),
                programme("corrections", "POST", Kind.QUESTION, Operation.ENTER),
                programme("submissions", "POST", Kind.QUESTION, Operation.SUBMIT),
                programme("approvals", "POST", Kind.QUESTION, Operation.APPROVE),
                programme("returns", "POST", Kind.QUESTION, Operation.APPROVE),
                programme("worklist", "GET", Kind.QUESTION, Operation.READ_WORKLIST),
                figures(
                        "figures",
                        "GET",
                        "/v1/programmes/{code}/figures/{indicator}",
                        Kind.QUESTION,
                        Operation.READ_HISTORY,
                        Operation.READ_TRAIL),
                figures(
                        "cells",
                        "GET",
                        "/v1/programmes/{code}/indicators/{indicator}/cells",
                        Kind.QUESTION,
                        Operation.READ_CELLS),
                figures(
                        "deliveries",
                        "GET",
                        "/v1/programmes/{code}/deliveries/{sequence}",
                        Kind.QUESTION,
                        Operation.READ_DELIVERIES));
    }

    private static Route programme(String name, String method, Kind kind, Operation operation) {
        return figures(name, method, "/v1/programmes/{code}/" + name, kind, operation);
    }

    private static Route figures(
            String name, String method, String path, Kind kind, Operation... operations) {
        return new Route(
                name, method, new RoutePath(path), Service.INDICATORS, kind, List.of(operations));
    }
}
