package org.tumar.gateway.routes;

import static org.tumar.contracts.access.Operation.READ_CALLS;
import static org.tumar.contracts.access.Operation.READ_CAMPAIGNS;
import static org.tumar.contracts.access.Operation.READ_CONTACTS;
import static org.tumar.contracts.access.Operation.READ_PARTNERS;
import static org.tumar.contracts.access.Operation.READ_STATISTICS;
import static org.tumar.contracts.access.Operation.READ_TRAININGS;
import static org.tumar.contracts.access.Operation.RECORD_CALLS;
import static org.tumar.contracts.access.Operation.RECORD_CAMPAIGNS;
import static org.tumar.contracts.access.Operation.RECORD_PARTNERS;
import static org.tumar.contracts.access.Operation.RECORD_TRAININGS;

import java.util.ArrayList;
import java.util.List;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Service;
import org.tumar.gateway.routes.Route.Kind;

/// Routes to records: to enter, read, correct and withdraw them, and to count them.
///
/// What a path names outright, such as `statistics`, comes before what it could be the id of.
final class RecordRoutes {

    private final Service service;
    private final List<Route> made = new ArrayList<>();

    private RecordRoutes(Service service) {
        this.service = service;
    }

    static List<Route> campaigns() {
        return new RecordRoutes(Service.CAMPAIGNS)
                .reads("/v1/campaigns/statistics", READ_STATISTICS)
                .reads("/v1/hotlines/statistics", READ_STATISTICS)
                .reads("/v1/hotlines/callers", READ_CALLS)
                .reads("/v1/hotlines/{hotline}/statistics", READ_CALLS)
                .reads("/v1/campaigns/code-lists", READ_CAMPAIGNS, READ_CALLS, READ_STATISTICS)
                .reads("/v1/campaigns/{id}/events", READ_CAMPAIGNS)
                .bulk("/v1/events", RECORD_CAMPAIGNS)
                .bulk("/v1/hotlines/{hotline}/calls", RECORD_CALLS)
                .records("/v1/campaigns", READ_CAMPAIGNS, RECORD_CAMPAIGNS)
                .records("/v1/events", READ_CAMPAIGNS, RECORD_CAMPAIGNS)
                .records("/v1/materials", READ_CAMPAIGNS, RECORD_CAMPAIGNS)
                .reads("/v1/hotlines", READ_CAMPAIGNS, READ_CALLS)
                .reads("/v1/hotlines/{id}", READ_CAMPAIGNS, READ_CALLS)
                .changes("/v1/hotlines", RECORD_CAMPAIGNS)
                .records("/v1/hotlines/{hotline}/calls", READ_CALLS, RECORD_CALLS)
                .made;
    }

    static List<Route> partners() {
        return new RecordRoutes(Service.PARTNERS)
                .reads("/v1/partners/growth", READ_PARTNERS)
                .reads("/v1/partners/code-lists", READ_PARTNERS)
                .reads("/v1/trainings/statistics", READ_STATISTICS)
                .reads("/v1/partners/{id}/history", READ_CONTACTS)
                .reads("/v1/trainings/{id}/history", READ_TRAININGS)
                .reads("/v1/partners/{id}/memberships", READ_PARTNERS)
                .add("PUT", "/v1/partners/{id}/memberships", Kind.QUESTION, RECORD_PARTNERS)
                .bulk("/v1/trainings", RECORD_TRAININGS)
                .records("/v1/partners", READ_PARTNERS, RECORD_PARTNERS)
                .records("/v1/trainings", READ_TRAININGS, RECORD_TRAININGS)
                .made;
    }

    /// One kind of records, and a list of them.
    private RecordRoutes records(String path, Operation read, Operation record) {
        return reads(path, read).reads(path + "/{id}", read).changes(path, record);
    }

    private RecordRoutes changes(String path, Operation record) {
        String one = path + "/{id}";
        return add("POST", path, Kind.QUESTION, record)
                .add("PUT", one, Kind.QUESTION, record)
                .add("DELETE", one, Kind.QUESTION, record);
    }

    private RecordRoutes reads(String path, Operation... operations) {
        return add("GET", path, Kind.QUESTION, operations);
    }

    private RecordRoutes bulk(String path, Operation operation) {
        return add("POST", path, Kind.BULK, operation);
    }

    private RecordRoutes add(String method, String path, Kind kind, Operation... operations) {
        String text = method + " " + path + (kind == Kind.BULK ? " (bulk)" : "");
        made.add(new Route(text, method, new RoutePath(path), service, kind, List.of(operations)));
        return this;
    }
}
