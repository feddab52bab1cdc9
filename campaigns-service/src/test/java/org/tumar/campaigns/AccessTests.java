package org.tumar.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tumar.contracts.access.Operation.READ_CALLS;
import static org.tumar.contracts.access.Operation.READ_CAMPAIGNS;
import static org.tumar.contracts.access.Operation.READ_METRICS;
import static org.tumar.contracts.access.Operation.READ_STATISTICS;
import static org.tumar.contracts.access.Operation.RECORD_CALLS;
import static org.tumar.contracts.access.Operation.RECORD_CAMPAIGNS;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.access.AccessTable;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.contracts.access.Role;
import org.tumar.contracts.access.Service;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.Handlers;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The table of roles and operations, each cell tried against Kazakhstan's service.
class AccessTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final Set<String> PROGRAMMES = Set.of("CT.0495");
    private static final String CALLS = "/v1/hotlines/hotline-11616/calls";

    private static CampaignsService service;

    /// Something that can be asked, with the operations that it takes any of.
    ///
    /// @param ofOrganisation whether it touches a record of `sana-sezim`; else the caller's own
    private record Endpoint(
            String name,
            Set<Operation> operations,
            boolean ofOrganisation,
            Function<CampaignsService, HttpResponse<String>> call) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Endpoint> ENDPOINTS =
            Stream.of(
                            records("campaigns", "safe-journey"),
                            records("events", "ev-2026-014"),
                            records("materials", "leaflet-kk"),
                            records("hotlines", "hotline-11616", READ_CAMPAIGNS, READ_CALLS),
                            Stream.of(
                                    new Endpoint(
                                            "bulk events",
                                            Set.of(RECORD_CAMPAIGNS),
                                            false,
                                            it -> bulk(it, "/v1/events")),
                                    new Endpoint(
                                            "bulk calls",
                                            Set.of(RECORD_CALLS),
                                            true,
                                            it -> bulk(it, CALLS)),
                                    get("/v1/campaigns/safe-journey/events", false, READ_CAMPAIGNS),
                                    get(CALLS, true, READ_CALLS),
                                    get(CALLS + "/c-1", true, READ_CALLS),
                                    new Endpoint(
                                            "POST call",
                                            Set.of(RECORD_CALLS),
                                            true,
                                            it -> it.post(CALLS, "{}")),
                                    new Endpoint(
                                            "PUT call",
                                            Set.of(RECORD_CALLS),
                                            true,
                                            it -> it.put(CALLS + "/c-1", "{}")),
                                    new Endpoint(
                                            "DELETE call",
                                            Set.of(RECORD_CALLS),
                                            true,
                                            it -> it.delete(CALLS + "/c-1?sequence=9&reason=x")),
                                    new Endpoint(
                                            "questions",
                                            Set.of(READ_STATISTICS),
                                            false,
                                            it -> it.post("/v1/questions", "{\"questions\":[]}")),
                                    get("/v1/campaigns/statistics", false, READ_STATISTICS),
                                    get("/v1/hotlines/statistics", false, READ_STATISTICS),
                                    get("/v1/hotlines/callers", false, READ_CALLS),
                                    get("/v1/hotlines/hotline-11616/statistics", true, READ_CALLS),
                                    get("/actuator/prometheus", false, READ_METRICS),
                                    get(
                                            "/v1/campaigns/code-lists",
                                            false,
                                            READ_CAMPAIGNS,
                                            READ_CALLS,
                                            READ_STATISTICS)))
                    .flatMap(it -> it)
                    .toList();

    private static Stream<Endpoint> records(String path, String id) {
        return records(path, id, READ_CAMPAIGNS);
    }

    private static Stream<Endpoint> records(String path, String id, Operation... read) {
        String one = "/v1/" + path + "/" + id;
        return Stream.of(
                new Endpoint(
                        "POST " + path,
                        Set.of(RECORD_CAMPAIGNS),
                        false,
                        it -> it.post("/v1/" + path, "{}")),
                get("/v1/" + path, false, read),
                get(one, true, read),
                new Endpoint(
                        "PUT " + path, Set.of(RECORD_CAMPAIGNS), true, it -> it.put(one, "{}")),
                new Endpoint(
                        "DELETE " + path,
                        Set.of(RECORD_CAMPAIGNS),
                        true,
                        it -> it.delete(one + "?sequence=9&reason=x")));
    }

    private static HttpResponse<String> bulk(CampaignsService service, String path) {
        return service.send("POST", path + "?mode=keep-good", "application/x-ndjson", "");
    }

    private static Endpoint get(String path, boolean ofOrganisation, Operation... operations) {
        return new Endpoint("GET " + path, Set.of(operations), ofOrganisation, it -> it.get(path));
    }

    @BeforeAll
    static void start() {
        service = CampaignsService.start(MONGO);
        service.post("/v1/campaigns", CampaignsService.sample("campaign"));
        service.post("/v1/materials", CampaignsService.sample("material"));
        service.post("/v1/events", CampaignsService.sample("event"));
        service.post("/v1/hotlines", CampaignsService.sample("hotline"));
        service.post(CALLS, CampaignsService.sample("call"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /// An office and an organisation that somebody may be of.
    private static final List<List<String>> ORIGINS =
            List.of(
                    List.of("KZ", "sana-sezim"),
                    List.of("KZ", "korgau"),
                    List.of("KZ", ""),
                    List.of("UZ", "sana-sezim"),
                    List.of(Caller.REGION, ""));

    static Stream<Arguments> cells() {
        return ENDPOINTS.stream()
                .flatMap(endpoint ->
                        Stream.of(Role.values())
                                .flatMap(role ->
                                        ORIGINS.stream()
                                                .map(it ->
                                                        Arguments.of(
                                                                endpoint,
                                                                role,
                                                                it.getFirst(),
                                                                it.getLast()))));
    }

    @ParameterizedTest(name = "{0} by {1} of {2} {3}")
    @MethodSource("cells")
    void decidesByTheTable(Endpoint endpoint, Role role, String office, String of) {
        String organisation = of.isEmpty() ? null : of;
        Caller caller = new Caller("somebody", Set.of(role), office, organisation, PROGRAMMES);
        boolean atAll = allowed(endpoint, caller, organisation);
        boolean there = !endpoint.ofOrganisation() || allowed(endpoint, caller, "sana-sezim");

        int status =
                endpoint.call()
                        .apply(
                                service.as(
                                        CampaignsService.token(
                                                role.code(), office, organisation, PROGRAMMES)))
                        .statusCode();

        if (!atAll) {
            assertThat(status).isEqualTo(403);
        } else if (!there) {
            assertThat(status).isEqualTo(404);
        } else {
            assertThat(status).isNotIn(401, 403, 404, 500);
        }
    }

    private static boolean allowed(
            Endpoint endpoint, Caller caller, @Nullable String organisation) {
        return endpoint.operations().stream()
                .anyMatch(it ->
                        AccessTable.decide(caller, it, Place.organisation("KZ", organisation))
                                .allowed());
    }

    /// So that nobody adds one that anybody may ask.
    @Test
    void triesEveryHandlerOfTheService() {
        Map<String, Long> before = Handlers.asked(service.context());

        ENDPOINTS.forEach(it -> it.call().apply(service));

        await().untilAsserted(
                        () -> assertThat(Handlers.unasked(service.context(), before)).isEmpty());
    }

    @Test
    void triesWhateverCanBeAskedOfTheService() {
        Set<Operation> asked = EnumSet.copyOf(Operation.of(Service.CAMPAIGNS));

        assertThat(ENDPOINTS).flatExtracting(Endpoint::operations).hasSameElementsAs(asked);
    }

    static Stream<Endpoint> endpoints() {
        return ENDPOINTS.stream();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void answersNobodyWithoutAToken(Endpoint endpoint) {
        assertThat(endpoint.call().apply(service.as((String) null)).statusCode()).isEqualTo(401);
    }

    static Stream<Arguments> forged() {
        return CampaignsService.IDENTITY.forged().all().entrySet().stream()
                .map(it -> Arguments.of(it.getKey(), it.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void refusesATokenThat(String what, String token) {
        CampaignsService forger = service.as(token);
        for (Endpoint endpoint : ENDPOINTS) {
            assertThat(endpoint.call().apply(forger).statusCode())
                    .as("%s at %s", what, endpoint)
                    .isEqualTo(401);
        }
    }

    /// Whatever a record says of it.
    @Test
    void asksTheTokenAndNotTheBodyWhoEntered() {
        ObjectNode campaign =
                (ObjectNode) TumarJson.mapper().readTree(CampaignsService.sample("campaign"));
        campaign.put("id", "somebody-elses")
                .put("by", "somebody else")
                .put("at", "2000-01-01T00:00:00Z")
                .put("sequence", 7)
                .put("withdrawn", true);

        HttpResponse<String> refused = service.post("/v1/campaigns", campaign.toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("unknown-field").contains("\"by\"");

        campaign.remove(List.of("by", "at", "sequence", "withdrawn"));
        assertThat(service.post("/v1/campaigns", campaign.toString()).statusCode()).isEqualTo(201);
        ObjectNode read =
                (ObjectNode) CampaignsService.json(service.get("/v1/campaigns/somebody-elses"));
        read.put("by", "somebody else").put("at", "2000-01-01T00:00:00Z").put("reason", "mine");
        assertThat(service.put("/v1/campaigns/somebody-elses", read.toString()).statusCode())
                .isEqualTo(200);
        JsonNode kept = CampaignsService.json(service.get("/v1/campaigns/somebody-elses"));
        assertThat(kept.path("by").asString()).isEqualTo("country-officer-kz");
        assertThat(kept.path("at").asString()).isGreaterThan("2026");
        assertThat(kept.path("withdrawn").asBoolean()).isFalse();
    }
}
