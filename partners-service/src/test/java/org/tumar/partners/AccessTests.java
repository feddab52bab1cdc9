package org.tumar.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tumar.contracts.access.Operation.READ_CONTACTS;
import static org.tumar.contracts.access.Operation.READ_METRICS;
import static org.tumar.contracts.access.Operation.READ_PARTNERS;
import static org.tumar.contracts.access.Operation.READ_STATISTICS;
import static org.tumar.contracts.access.Operation.READ_TRAININGS;
import static org.tumar.contracts.access.Operation.RECORD_PARTNERS;
import static org.tumar.contracts.access.Operation.RECORD_TRAININGS;
import static org.tumar.partners.PartnersService.json;
import static org.tumar.partners.Samples.map;
import static org.tumar.partners.Samples.membership;
import static org.tumar.partners.Samples.partner;
import static org.tumar.partners.Samples.training;
import static org.tumar.partners.Samples.with;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.tumar.servicetest.Handlers;
import org.tumar.servicetest.TestIdentity;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;

/// The table of roles and operations, each cell tried against Kazakhstan's service.
class AccessTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final TestIdentity IDENTITY = TestIdentity.start();

    /// Signing and checking one anew for each request takes most of its time.
    private static final Map<Map<String, Object>, String> TOKENS = new ConcurrentHashMap<>();

    private static final String CODE = "CT.0495";
    private static final String OWN = "sana-sezim";
    private static final String OTHER = "winrock";
    private static final byte[] NOTHING = new byte[0];

    private static PartnersService service;

    /// Something that can be asked, with the operation that it takes.
    private record Endpoint(
            String name,
            Operation operation,
            Function<PartnersService, HttpResponse<String>> call) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Endpoint> ENDPOINTS =
            List.of(
                    get("/v1/partners", READ_PARTNERS),
                    get("/v1/partners?programme=" + CODE, READ_PARTNERS),
                    get("/v1/partners/" + OWN, READ_PARTNERS),
                    get("/v1/partners/" + OWN + "/memberships", READ_PARTNERS),
                    get("/v1/partners/code-lists", READ_PARTNERS),
                    get("/v1/partners/growth?from=2014-01-01&to=2014-12-31", READ_PARTNERS),
                    get("/v1/partners/" + OWN + "/history", READ_CONTACTS),
                    get("/v1/trainings", READ_TRAININGS),
                    get("/v1/trainings/T-own", READ_TRAININGS),
                    get("/v1/trainings/T-own/history", READ_TRAININGS),
                    get("/v1/trainings/statistics", READ_STATISTICS),
                    get("/actuator/prometheus", READ_METRICS),
                    new Endpoint("enter", RECORD_PARTNERS, it -> it.post("/v1/partners", map())),
                    new Endpoint(
                            "correct", RECORD_PARTNERS, it -> it.put("/v1/partners/" + OWN, map())),
                    new Endpoint(
                            "join",
                            RECORD_PARTNERS,
                            it -> it.put("/v1/partners/" + OWN + "/memberships", map())),
                    new Endpoint(
                            "withdraw",
                            RECORD_PARTNERS,
                            it -> it.delete("/v1/partners/" + OWN, 99, "no reason")),
                    new Endpoint(
                            "enter training",
                            RECORD_TRAININGS,
                            it -> it.post("/v1/trainings", map())),
                    new Endpoint(
                            "lines",
                            RECORD_TRAININGS,
                            it -> it.post("/v1/trainings", "application/x-ndjson", NOTHING)),
                    new Endpoint(
                            "table",
                            RECORD_TRAININGS,
                            it -> it.post("/v1/trainings", "text/csv", NOTHING)),
                    new Endpoint(
                            "correct training",
                            RECORD_TRAININGS,
                            it -> it.put("/v1/trainings/T-own", map())),
                    new Endpoint(
                            "withdraw training",
                            RECORD_TRAININGS,
                            it -> it.delete("/v1/trainings/T-own", 99, "no reason")));

    /// Which of several questions somebody is answered.
    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("callers")
    void answersOfSeveralQuestionsThoseThatTheTableAllows(Role role, String office) {
        Caller caller = new Caller("somebody", Set.of(role), office, OWN, Set.of(CODE));
        Map<String, Operation> parts =
                Map.of("trainings", READ_STATISTICS, "partners", READ_PARTNERS);
        List<Map<String, Object>> questions =
                List.of(map("trainings", map()), map("partners", map("first", 1)));
        Set<String> allowed = new HashSet<>();
        parts.forEach((part, operation) -> {
            if (AccessTable.decide(caller, operation, new Place("KZ", CODE, OWN)).allowed()) {
                allowed.add(part);
            }
        });

        HttpResponse<String> response =
                service.as(token(role, office)).post("/v1/questions", map("questions", questions));

        assertThat(response.statusCode()).isEqualTo(allowed.isEmpty() ? 403 : 200);
        Set<String> answered = new HashSet<>();
        json(response)
                .path("answers")
                .forEach(it -> parts.keySet().stream().filter(it::has).forEach(answered::add));
        assertThat(answered).isEqualTo(allowed);
    }

    static Stream<Arguments> callers() {
        return Stream.of(Role.values())
                .flatMap(role ->
                        Stream.of("KZ", "UZ", Caller.REGION).map(it -> Arguments.of(role, it)));
    }

    private static Endpoint get(String path, Operation operation) {
        return new Endpoint("GET " + path, operation, it -> it.get(path));
    }

    @BeforeAll
    static void start() {
        service = PartnersService.start("KZ", MONGO.uri(), MONGO.database());
        service.post("/v1/partners", partner(OWN));
        service.post(
                "/v1/partners",
                with(
                        partner(OTHER),
                        "memberships",
                        List.of(membership("PX.0179", "2012-01-01", null))));
        service.post("/v1/trainings", training("T-own", OWN));
        service.post(
                "/v1/trainings",
                with(training("T-other", OTHER), "programmes", List.of("PX.0179")));
    }

    private static Map<String, Object> withWhatIsNobodysToSay(Map<String, Object> record) {
        Map<String, Object> more = new HashMap<>(record);
        more.put("by", "somebody else");
        more.put("at", "2000-01-01T00:00:00Z");
        more.put("sequence", 7);
        more.put("withdrawn", true);
        return more;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<Arguments> cells() {
        return ENDPOINTS.stream()
                .flatMap(endpoint ->
                        Stream.of(Role.values())
                                .flatMap(role ->
                                        Stream.of("KZ", "UZ", Caller.REGION)
                                                .map(it -> Arguments.of(endpoint, role, it))));
    }

    @ParameterizedTest(name = "{0} by {1} of {2}")
    @MethodSource("cells")
    void decidesByTheTable(Endpoint endpoint, Role role, String office) {
        Caller caller = new Caller("somebody", Set.of(role), office, OWN, Set.of(CODE));
        boolean allowed =
                AccessTable.decide(caller, endpoint.operation(), new Place("KZ", CODE, OWN))
                        .allowed();

        HttpResponse<String> response = endpoint.call().apply(service.as(token(role, office)));

        if (allowed) {
            assertThat(response.statusCode()).isNotIn(401, 403, 404, 500);
        } else {
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("urn:tumar:problem:forbidden");
        }
    }

    private static String token(Role role, String office) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", "somebody");
        claims.put("roles", List.of(role.code()));
        claims.put("office", office);
        claims.put("organisation", OWN);
        claims.put("programmes", List.of(CODE));
        return TOKENS.computeIfAbsent(claims, IDENTITY::token);
    }

    /// So that nobody adds one that anybody may ask.
    @Test
    void triesEveryHandlerOfTheService() {
        Map<String, Long> before = Handlers.asked(service.context());

        ENDPOINTS.forEach(it -> it.call().apply(service));
        service.post("/v1/questions", map("questions", List.of()));

        await().untilAsserted(
                        () -> assertThat(Handlers.unasked(service.context(), before)).isEmpty());
    }

    @Test
    void triesWhateverCanBeAskedOfTheService() {
        Set<Operation> asked = EnumSet.copyOf(Operation.of(Service.PARTNERS));

        assertThat(ENDPOINTS).extracting(Endpoint::operation).hasSameElementsAs(asked);
    }

    static Stream<Endpoint> endpoints() {
        return ENDPOINTS.stream();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void answersNobodyWithoutAToken(Endpoint endpoint) {
        assertThat(endpoint.call().apply(service.as((String) null)).statusCode()).isEqualTo(401);
        assertThat(
                        service.as((String) null)
                                .post("/v1/questions", map("questions", List.of()))
                                .statusCode())
                .isEqualTo(401);
    }

    static Stream<Arguments> forged() {
        return IDENTITY.forged().all().entrySet().stream()
                .map(it -> Arguments.of(it.getKey(), it.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void refusesATokenThat(String what, String token) {
        PartnersService forger = service.as(token);
        for (Endpoint endpoint : ENDPOINTS) {
            assertThat(endpoint.call().apply(forger).statusCode())
                    .as("%s at %s", what, endpoint)
                    .isEqualTo(401);
        }
    }

    @Test
    void asksTheTokenAndNotTheBodyWhoEntered() {
        HttpResponse<String> refused =
                service.post("/v1/trainings", withWhatIsNobodysToSay(training("T-forged", OWN)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("unknown-field").contains("\"by\"");
        assertThat(service.get("/v1/trainings/T-forged").statusCode()).isEqualTo(404);

        assertThat(service.found("/v1/trainings/T-own/history").toString())
                .contains("country-officer-kz");
    }

    /// Of another organisation's records a focal point learns no more than of ones that are not
    /// there.
    @Test
    void showsAFocalPointNothingOfAnotherOrganisation() {
        PartnersService focal = service.of("partner-focal-point", "KZ", OWN);

        for (String path : List.of("/v1/trainings/%s", "/v1/trainings/%s/history")) {
            assertThat(refusal(focal.get(path.formatted("T-other")), "T-other"))
                    .isEqualTo(refusal(focal.get(path.formatted("T-none")), "T-none"));
        }
        Map<String, Object> correction =
                map("sequence", 1, "reason", "mine", "record", training("X", OWN));
        correction.put("record", with(training("X", OWN), "id", null));
        assertThat(focal.put("/v1/trainings/T-other", correction).statusCode()).isEqualTo(404);
        assertThat(focal.delete("/v1/trainings/T-other", 1, "mine").statusCode()).isEqualTo(404);
        assertThat(focal.get("/v1/partners/" + OTHER + "/history").statusCode()).isEqualTo(404);
        assertThat(focal.found("/v1/trainings").path("trainings").size()).isOne();
        assertThat(service.found("/v1/trainings").path("trainings").size()).isEqualTo(2);
    }

    /// What an organisation said of a training stays its own when another goes on with it.
    @Test
    void showsOfATrainingThatWasHandedOnNothingThatAnotherOrganisationSaid() {
        String history = "/v1/trainings/T-handed/history";
        service.post("/v1/trainings", training("T-handed", OTHER));
        Map<String, Object> handed =
                map("sequence", 1, "reason", "handed on", "record", training("T-handed", OWN));
        assertThat(service.put("/v1/trainings/T-handed", handed).statusCode()).isEqualTo(200);
        service.delete("/v1/trainings/T-handed", 2, "entered twice");

        assertThat(sequences(service.of("partner-focal-point", "KZ", OWN).found(history)))
                .containsExactly(2, 3);
        assertThat(sequences(service.found(history))).containsExactly(1, 2, 3);
    }

    private static List<Integer> sequences(JsonNode versions) {
        return versions.valueStream().map(it -> it.path("sequence").asInt()).toList();
    }

    private static String refusal(HttpResponse<String> response, String id) {
        return response.statusCode()
                + response.body().replace(id, "ID").replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    @Test
    void refusesARecordForAnotherOrganisation() {
        PartnersService focal = service.of("partner-focal-point", "KZ", OWN);

        HttpResponse<String> other = focal.post("/v1/trainings", training("T-2", OTHER));
        HttpResponse<String> moved =
                focal.put(
                        "/v1/trainings/T-own",
                        map("sequence", 1, "reason", "moved", "record", training("T-own", OTHER)));

        assertThat(error(other)).isEqualTo("partner other-organisation");
        assertThat(error(moved)).isEqualTo("record.partner other-organisation");
        assertThat(service.get("/v1/trainings/T-2").statusCode()).isEqualTo(404);
        assertThat(service.found("/v1/trainings/T-own").path("sequence").asInt()).isOne();
    }

    private static String error(HttpResponse<String> response) {
        JsonNode error = json(response).path("errors").path(0);
        return error.path("field").asString() + " " + error.path("code").asString();
    }

    @Test
    void showsContactsThatAreNotOpenToTheOfficeAndToTheirOrganisationAlone() {
        assertThat(contacts(service, OWN)).isEqualTo(2);
        assertThat(contacts(service.as("country-approver", "KZ"), OWN)).isEqualTo(2);
        assertThat(contacts(service.of("partner-focal-point", "KZ", OWN), OWN)).isEqualTo(2);
        assertThat(contacts(service.of("partner-focal-point", "KZ", OWN), OTHER)).isOne();
        assertThat(contacts(service.as("regional-analyst", "REGION"), OWN)).isOne();
        assertThat(contacts(service.as("gateway", "REGION"), OWN)).isOne();
        assertThat(service.as("gateway", "KZ").get("/v1/partners").body()).doesNotContain("+7");
    }

    private static int contacts(PartnersService caller, String id) {
        return caller.found("/v1/partners/" + id).path("contacts").size();
    }

    @Test
    void showsADonorThePartnersOfTheirProgrammes() {
        PartnersService donor = service.donor(CODE);

        JsonNode page = donor.found("/v1/partners");

        assertThat(page.path("total").asInt()).isOne();
        assertThat(page.path("partners").path(0).path("id").asString()).isEqualTo(OWN);
        assertThat(donor.get("/v1/partners/" + OTHER).statusCode()).isEqualTo(404);
        assertThat(donor.get("/v1/partners?programme=PX.0179").statusCode()).isEqualTo(403);
        assertThat(growth(donor)).isOne();
        assertThat(growth(service)).isEqualTo(2);
    }

    private static int growth(PartnersService caller) {
        return caller.found("/v1/partners/growth?from=2014-01-01&to=2014-12-31")
                .path("atEnd")
                .asInt();
    }

    /// Neither by a number nor by a tag.
    @Test
    void tellsNobodyThatSomethingHiddenWasRecorded() {
        service.post("/v1/partners", partner("quiet"));
        List<PartnersService> others =
                List.of(
                        service.donor(CODE),
                        service.as("regional-analyst", "REGION"),
                        service.of("partner-focal-point", "KZ", OWN),
                        service.of("hotline-operator", "KZ", "quiet"));
        List<String> before = others.stream().map(AccessTests::quiet).toList();

        assertThat(
                        service.put(
                                        "/v1/partners/quiet",
                                        map(
                                                "sequence",
                                                1,
                                                "reason",
                                                "a number",
                                                "record",
                                                with(
                                                        partner("quiet"),
                                                        "contacts",
                                                        List.of(
                                                                map(
                                                                        "kind",
                                                                        "website",
                                                                        "value",
                                                                        "https://example.org",
                                                                        "open",
                                                                        true),
                                                                map(
                                                                        "kind",
                                                                        "phone",
                                                                        "value",
                                                                        "+7 111 111",
                                                                        "open",
                                                                        false)))))
                                .statusCode())
                .isEqualTo(200);

        assertThat(others.stream().map(AccessTests::quiet)).isEqualTo(before);
        assertThat(quiet(service)).contains("\"sequence\":2", "\"2\"");
        assertThat(quiet(service.of("partner-focal-point", "KZ", "quiet")))
                .contains("\"sequence\":2");
        service.delete("/v1/partners/quiet", 2, "a test");
    }

    private static String quiet(PartnersService caller) {
        HttpResponse<String> one = caller.get("/v1/partners/quiet");
        return one.headers().firstValue("ETag").orElse("")
                + one.body()
                + caller.found("/v1/partners")
                        .path("partners")
                        .valueStream()
                        .filter(it -> it.path("id").asString().equals("quiet"))
                        .toList();
    }

    @Test
    void countsForADonorTheTrainingsOfTheirProgrammes() {
        assertThat(trainings(service.donor(CODE), "")).isOne();
        assertThat(trainings(service.donor("NONE"), "")).isZero();
        assertThat(trainings(service, "")).isEqualTo(2);
        assertThat(
                        service.donor(CODE)
                                .get("/v1/trainings/statistics?programme=PX.0179")
                                .statusCode())
                .isEqualTo(403);
    }

    private static int trainings(PartnersService caller, String query) {
        return caller.found("/v1/trainings/statistics" + query)
                .path("total")
                .path("trainings")
                .asInt();
    }
}
