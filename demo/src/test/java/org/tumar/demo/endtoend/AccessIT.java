package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.tumar.contracts.access.Service.CAMPAIGNS;
import static org.tumar.contracts.access.Service.GATEWAY;
import static org.tumar.contracts.access.Service.INDICATORS;
import static org.tumar.contracts.access.Service.PARTNERS;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Role;
import org.tumar.contracts.access.Service;
import org.tumar.contracts.indicators.ApprovalStepBody;
import org.tumar.demo.office.Json;
import org.tumar.demo.office.OfficeSite;
import org.tumar.demo.region.As;
import org.tumar.servicetest.AccessDocument;
import tools.jackson.databind.JsonNode;

/// The whole table, cell by cell, at Kazakhstan's running gateway and around it at its services, as
/// the region's own users. Nothing that is sent changes anything.
@InSharedRegion
class AccessIT {

    private static final String CT = "/v1/programmes/CT.0495/";
    private static final String NONE = "/v1/programmes/NONE/";
    private static final String PARTNER = "/v1/partners/partner-of-KZ";

    private static final Set<Role> OF_NO_OFFICE =
            Set.of(Role.REGIONAL_ANALYST, Role.DONOR, Role.GATEWAY, Role.OFFICE, Role.MONITOR);

    /// Of which the demo has somebody at the regional office too.
    private static final Set<Role> OF_THE_REGION =
            Set.of(Role.COUNTRY_OFFICER, Role.COUNTRY_APPROVER, Role.AUDITOR, Role.ADMINISTRATOR);

    /// What is asked of whom to do something.
    private record Try(Operation operation, Service service, String asked) {

        /// The regional office holds no records, counts nothing, and has no figures of CT.0495.
        private boolean isAt(String office) {
            return office.equals("KZ")
                    || isOfTheGraph()
                    || operation.services().contains(INDICATORS)
                            && (service == GATEWAY || service == INDICATORS)
                            && operation != Operation.READ_HISTORY
                            && (operation != Operation.READ_CELLS || service == INDICATORS);
        }

        private boolean isOfTheGraph() {
            return asked.startsWith("{");
        }

        /// Whether there is something of somebody's own office: at the regional gateway's graph of
        /// each that has it.
        private boolean reaches(String office, String own) {
            return isOfTheGraph() && office.equals(Caller.REGION)
                    ? !own.equals(Caller.REGION) || !operation.services().contains(PARTNERS)
                    : own.equals(office);
        }

        private HttpResponse<String> as(As as, LiveRegion region, OfficeSite site) {
            return isOfTheGraph()
                    ? region.send(
                            port(site),
                            "POST /graphql",
                            as,
                            Json.MAPPER.writeValueAsString(Map.of("query", asked)))
                    : region.send(port(site), asked, as, asked.startsWith("GET") ? "" : body());
        }

        private String body() {
            return switch (operation) {
                case SUBMIT, APPROVE ->
                        Json.MAPPER.writeValueAsString(new ApprovalStepBody(null, null, 0, null));
                default -> "{}";
            };
        }

        private int port(OfficeSite site) {
            return switch (service) {
                case GATEWAY -> site.gatewayPort();
                case INDICATORS -> site.port();
                case CAMPAIGNS -> site.campaignsPort();
                case PARTNERS -> site.partnersPort();
            };
        }
    }

    private static final List<Try> TRIES =
            Stream.of(
                            graph(Operation.LIST_OFFICES, "{offices{office:code}}"),
                            at(INDICATORS, Operation.LIST_OFFICES, "GET /v1/office"),
                            graph(Operation.READ_APPROVED, figures("APPROVED")),
                            at(
                                    INDICATORS,
                                    Operation.READ_APPROVED,
                                    "GET /v1/programmes?view=approved&code=CT.0495"),
                            graph(Operation.READ_FIGURES, figures("CURRENT")),
                            at(
                                    INDICATORS,
                                    Operation.READ_FIGURES,
                                    "GET /v1/programmes?view=current&code=CT.0495"),
                            graph(
                                    Operation.READ_COMPLETENESS,
                                    "{programme(code:\"CT.0495\"){completeness{office}}}"),
                            both(
                                    INDICATORS,
                                    Operation.READ_CELLS,
                                    "GET " + CT + "indicators/1.1.1/cells"),
                            both(INDICATORS, Operation.READ_TRAIL, figure()),
                            both(INDICATORS, Operation.READ_HISTORY, figure()),
                            both(INDICATORS, Operation.READ_WORKLIST, "GET " + CT + "worklist"),
                            both(
                                    INDICATORS,
                                    Operation.READ_DELIVERIES,
                                    "GET " + CT + "deliveries/1"),
                            both(INDICATORS, Operation.EXPORT, "GET " + CT + "part"),
                            both(INDICATORS, Operation.IMPORT, "POST /v1/parts"),
                            both(INDICATORS, Operation.ENTER, "POST " + NONE + "corrections"),
                            both(INDICATORS, Operation.SUBMIT, "POST " + NONE + "submissions"),
                            both(INDICATORS, Operation.APPROVE, "POST " + NONE + "approvals"),
                            both(CAMPAIGNS, Operation.RECORD_CAMPAIGNS, "POST /v1/campaigns"),
                            both(CAMPAIGNS, Operation.READ_CAMPAIGNS, "GET /v1/campaigns"),
                            both(CAMPAIGNS, Operation.RECORD_CALLS, "POST /v1/hotlines/none/calls"),
                            both(CAMPAIGNS, Operation.READ_CALLS, "GET /v1/hotlines/callers"),
                            both(
                                    CAMPAIGNS,
                                    Operation.READ_STATISTICS,
                                    "GET /v1/hotlines/statistics"),
                            both(
                                    PARTNERS,
                                    Operation.READ_STATISTICS,
                                    "GET /v1/trainings/statistics"),
                            graph(Operation.READ_STATISTICS, "{calls{national{office}}}"),
                            both(PARTNERS, Operation.RECORD_PARTNERS, "POST /v1/partners"),
                            both(PARTNERS, Operation.READ_PARTNERS, "GET /v1/partners"),
                            graph(Operation.READ_PARTNERS, "{partners{edges{cursor}}}"),
                            both(PARTNERS, Operation.READ_CONTACTS, "GET " + PARTNER + "/history"),
                            both(PARTNERS, Operation.RECORD_TRAININGS, "POST /v1/trainings"),
                            both(PARTNERS, Operation.READ_TRAININGS, "GET /v1/trainings"),
                            Stream.of(Service.values())
                                    .map(it ->
                                            new Try(
                                                    Operation.READ_METRICS,
                                                    it,
                                                    "GET /actuator/prometheus")))
                    .flatMap(it -> it)
                    .toList();

    private static String figures(String view) {
        return "{programme(code:\"CT.0495\",view:%s){indicators(codes:[\"2.1.1\"]){national{office}}}}"
                .formatted(view);
    }

    private static String figure() {
        return "GET " + CT + "figures/2.1.1?period=Y1&measure=ACTUAL";
    }

    private static Stream<Try> graph(Operation operation, String question) {
        return at(GATEWAY, operation, question);
    }

    private static Stream<Try> at(Service service, Operation operation, String asked) {
        return Stream.of(new Try(operation, service, asked));
    }

    private static Stream<Try> both(Service service, Operation operation, String asked) {
        return Stream.of(new Try(operation, GATEWAY, asked), new Try(operation, service, asked));
    }

    static Stream<Arguments> tries() {
        return Stream.of("KZ", Caller.REGION)
                .flatMap(office ->
                        TRIES.stream()
                                .filter(it -> it.isAt(office))
                                .map(it -> Arguments.of(it, office)));
    }

    @ParameterizedTest
    @MethodSource("tries")
    void decidesByTheTable(Try tried, String office, LiveRegion region) throws IOException {
        OfficeSite site = region.running().office(office).site();
        Map<String, String> cells =
                AccessDocument.read(Path.of("..")).stream()
                        .filter(it -> it.operation().equals(tried.operation().code()))
                        .collect(
                                Collectors.toMap(
                                        AccessDocument.Cell::role, AccessDocument.Cell::cell));

        assertSoftly(softly -> {
            for (As as : callers()) {
                HttpResponse<String> answer = tried.as(as, region, site);
                softly.assertThat(isLet(tried, answer))
                        .as("%s: %d %s", as, answer.statusCode(), answer.body())
                        .isEqualTo(isOpen(tried, as) && mayIn(office, cells, as, tried));
            }
        });
    }

    private static List<As> callers() {
        return Stream.of(Role.values()).flatMap(AccessIT::callers).toList();
    }

    private static Stream<As> callers(Role role) {
        if (OF_NO_OFFICE.contains(role)) {
            return Stream.of(new As(role, null));
        }
        return Stream.of("KZ", "KG", Caller.REGION)
                .filter(it -> !it.equals(Caller.REGION) || OF_THE_REGION.contains(role))
                .map(it -> new As(role, it));
    }

    /// A gateway answers no program but the one that collects metrics.
    private static boolean isOpen(Try tried, As as) {
        return tried.service() != GATEWAY
                || !as.role().isService()
                || tried.operation() == Operation.READ_METRICS;
    }

    private static boolean mayIn(String office, Map<String, String> cells, As as, Try tried) {
        return switch (cells.get(as.role().code())) {
            case "any", "all", "programmes", "own, all" -> true;
            case "own", "organisation" -> as.office() != null && tried.reaches(office, as.office());
            case "–" -> false;
            case String other -> throw new IllegalArgumentException(other);
        };
    }

    private static boolean isLet(Try tried, HttpResponse<String> answer) {
        if (answer.statusCode() == 403) {
            assertThat(answer.body()).contains("urn:tumar:problem:forbidden");
            return false;
        }
        assertThat(answer.statusCode()).as(answer.body()).isNotEqualTo(401).isLessThan(500);
        if (tried.operation() == Operation.READ_HISTORY) {
            return hasValues(answer);
        }
        return !tried.isOfTheGraph() || isShown(answer);
    }

    /// Either there is an answer and no error, or a refusal and nothing but nulls.
    private static boolean isShown(HttpResponse<String> answer) {
        JsonNode said = Json.MAPPER.readTree(answer.body());
        boolean refused = said.path("errors").findValuesAsString("code").contains("FORBIDDEN");
        assertThat(said.has("errors")).as(answer.body()).isEqualTo(refused);
        if (refused) {
            assertThat(values(said.path("data"))).as(answer.body()).isEmpty();
        } else {
            assertThat(said.path("data").valueStream())
                    .as(answer.body())
                    .noneMatch(JsonNode::isNull);
        }
        return !refused;
    }

    private static List<JsonNode> values(JsonNode data) {
        return data.isContainer()
                ? data.valueStream().flatMap(it -> values(it).stream()).toList()
                : data.isNull() ? List.of() : List.of(data);
    }

    /// Whoever may read the trail alone is answered without them.
    private static boolean hasValues(HttpResponse<String> answer) {
        return !Json.MAPPER.readTree(answer.body()).path(0).path("value").asString("").isEmpty();
    }

    @Test
    void leavesOutNoOperationAtNoService() {
        for (Service service : Service.values()) {
            assertThat(TRIES)
                    .filteredOn(it -> it.service() == service)
                    .extracting(Try::operation)
                    .as("%s", service)
                    .containsAll(Operation.of(service));
        }
    }
}
