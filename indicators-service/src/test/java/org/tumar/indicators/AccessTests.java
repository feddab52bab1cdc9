package org.tumar.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tumar.contracts.access.Operation.APPROVE;
import static org.tumar.contracts.access.Operation.ENTER;
import static org.tumar.contracts.access.Operation.EXPORT;
import static org.tumar.contracts.access.Operation.IMPORT;
import static org.tumar.contracts.access.Operation.LIST_OFFICES;
import static org.tumar.contracts.access.Operation.READ_APPROVED;
import static org.tumar.contracts.access.Operation.READ_CELLS;
import static org.tumar.contracts.access.Operation.READ_DELIVERIES;
import static org.tumar.contracts.access.Operation.READ_FIGURES;
import static org.tumar.contracts.access.Operation.READ_HISTORY;
import static org.tumar.contracts.access.Operation.READ_METRICS;
import static org.tumar.contracts.access.Operation.READ_TRAIL;
import static org.tumar.contracts.access.Operation.READ_WORKLIST;
import static org.tumar.contracts.access.Operation.SUBMIT;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.access.AccessTable;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Place;
import org.tumar.contracts.access.Role;
import org.tumar.contracts.access.Service;
import org.tumar.contracts.indicators.ApprovalStepBody;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.servicetest.AccessLines;
import org.tumar.servicetest.Handlers;
import org.tumar.servicetest.TestIdentity;
import org.tumar.servicetest.TestMongo;

/// The table of roles and operations, each cell tried against Kazakhstan's service.
class AccessTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final TestIdentity IDENTITY = TestIdentity.start();
    private static final String CODE = "PX.0179";
    private static final String PROGRAMME = "/v1/programmes/" + CODE;
    private static final String FIGURES = "/figures/2.3B?period=MID&measure=ACTUAL";
    private static final String FIGURE = PROGRAMME + FIGURES;

    /// No office holds such a programme.
    private static final String NONE = "NONE";

    private static final ApprovalStepBody NOTHING = new ApprovalStepBody("none", null, 0, "-");

    @TempDir private static Path folder;

    private static OfficeService service;

    /// Something that can be asked, with the operations that it takes any of.
    private record Endpoint(
            String name,
            Set<Operation> operations,
            Function<OfficeService, HttpResponse<String>> call) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Endpoint> ENDPOINTS =
            Stream.concat(
                            Stream.of(
                                    get("/v1/office", LIST_OFFICES),
                                    get("/v1/programmes?view=current", READ_FIGURES),
                                    get("/v1/programmes?view=approved", READ_APPROVED),
                                    get(
                                            "/v1/programmes?view=approved&asOf=2026-01-01T00:00:00Z",
                                            READ_APPROVED),
                                    get("/actuator/prometheus", READ_METRICS),
                                    post("/v1/parts", Map.of(), IMPORT),
                                    new Endpoint(
                                            "imports",
                                            Set.of(IMPORT),
                                            it ->
                                                    it.post(
                                                            "/v1/imports",
                                                            "application/zip",
                                                            new byte[0]))),
                            of(CODE).stream())
                    .toList();

    private static List<Endpoint> of(String code) {
        String programme = "/v1/programmes/" + code;
        return List.of(
                get(programme + "/part", EXPORT),
                get(programme + "/export", EXPORT),
                get(programme + "/worklist", READ_WORKLIST),
                get(programme + "/deliveries/1", READ_DELIVERIES),
                get(programme + "/indicators/2.3B/cells?by=sex", READ_CELLS),
                get(programme + FIGURES, READ_HISTORY, READ_TRAIL),
                post(programme + "/corrections", draft(), ENTER),
                post(programme + "/submissions", NOTHING, SUBMIT),
                post(programme + "/approvals", NOTHING, APPROVE),
                post(programme + "/returns", NOTHING, APPROVE));
    }

    private static CorrectionBody draft() {
        return new CorrectionBody(
                        Fixtures.row("none", "MID", RowMeasure.ACTUAL, "1"), null, "a test")
                .asDraft();
    }

    private static Endpoint get(String path, Operation... operations) {
        return new Endpoint("GET " + path, Set.of(operations), it -> it.get(path));
    }

    private static Endpoint post(String path, Object body, Operation... operations) {
        return new Endpoint("POST " + path, Set.of(operations), it -> it.post(path, body));
    }

    @BeforeAll
    static void start() {
        service = OfficeService.start("KZ", MONGO.uri(), MONGO.database(), log().setting());
        service.as("country-approver", "KZ").imported(Zips.of("px0179"), "");
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
        Caller caller = new Caller("somebody", Set.of(role), office, null, Set.of(CODE));
        boolean allowed =
                endpoint.operations().stream()
                        .anyMatch(it ->
                                AccessTable.decide(caller, it, new Place("KZ", CODE)).allowed());

        HttpResponse<String> response =
                endpoint.call()
                        .apply(service.as(IDENTITY.token(role.code(), office, Set.of(CODE))));

        if (allowed) {
            assertThat(response.statusCode()).isNotIn(401, 403, 500);
        } else {
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("urn:tumar:problem:forbidden");
        }
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
        Set<Operation> asked = EnumSet.copyOf(Operation.of(Service.INDICATORS));

        assertThat(ENDPOINTS).flatExtracting(Endpoint::operations).hasSameElementsAs(asked);
    }

    static Stream<Arguments> endpointsOfAProgrammeAndOfNone() {
        List<Endpoint> ofNone = of(NONE);
        return IntStream.range(0, ofNone.size())
                .mapToObj(it -> Arguments.of(of(CODE).get(it), ofNone.get(it)));
    }

    /// Else a refusal would give away what there is.
    @ParameterizedTest
    @MethodSource("endpointsOfAProgrammeAndOfNone")
    void refusesTheSameWhetherOrNotThereIsSuchAProgramme(Endpoint there, Endpoint none) {
        OfficeService stranger = service.as("country-officer", "UZ");

        assertThat(refusal(there.call().apply(stranger), CODE))
                .startsWith("403")
                .isEqualTo(refusal(none.call().apply(stranger), NONE));
    }

    private static String refusal(HttpResponse<String> response, String code) {
        return response.statusCode()
                + response.body()
                        .replace(code, "CODE")
                        .replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    static Stream<Endpoint> endpoints() {
        return ENDPOINTS.stream();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void answersNobodyWithoutAToken(Endpoint endpoint) {
        assertThat(endpoint.call().apply(service.as((String) null)).statusCode()).isEqualTo(401);
    }

    @Test
    void showsADonorTheirProgrammesAndNoOther() {
        OfficeAnswerBody own = answer(donor(CODE), "/v1/programmes");
        OfficeAnswerBody others = answer(donor("CT.0495"), "/v1/programmes?code=" + CODE);
        OfficeAnswerBody none = answer(donor("CT.0495"), "/v1/programmes?code=NONE");

        assertThat(own.catalogue()).containsExactly(CODE);
        assertThat(own.programmes()).hasSize(1);
        assertThat(others).isEqualTo(none);
        assertThat(others.catalogue()).isEmpty();
    }

    /// What was shown, and not only what was not.
    @Test
    void writesDownWhatADonorIsShownBesideWhatTheyAreNot() {
        OfficeService donor = donor(CODE, "donor-shown");

        assertThat(answer(donor, "/v1/programmes?code=" + CODE + "&code=ZZ").catalogue())
                .containsExactly(CODE);

        await().untilAsserted(() ->
                assertThat(log().of("donor-shown"))
                        .containsExactlyInAnyOrder(
                                "read-approved ZZ - refused", "read-approved - - allowed"));
    }

    @Test
    void writesDownWhichProgrammeWasImported() {
        OfficeService officer = service.as(IDENTITY.token("country-officer", "KZ", "importer"));

        officer.imported(Zips.of("px0179"), "?dryRun=true");

        await().untilAsserted(() ->
                assertThat(log().of("importer"))
                        .contains("import - - allowed", "import PX.0179 - allowed"));
    }

    private static AccessLines log() {
        return AccessLines.in(folder);
    }

    /// Neither of one that they see some of, nor of one that they see nothing of.
    @Test
    void tellsADonorByNoTagWhatElseItHolds() {
        String all = tag(service, "/v1/programmes");
        String own = tag(donor(CODE), "/v1/programmes");
        String none = tag(donor(NONE), "/v1/programmes");

        service.as("country-approver", "KZ")
                .imported(
                        Zips.of(
                                "px0179",
                                Map.of(
                                        "programme.csv",
                                        Zips.text("px0179", "programme.csv")
                                                .replace(CODE, "PX.0180"))),
                        "");

        assertThat(tag(service, "/v1/programmes")).isNotEqualTo(all);
        assertThat(tag(donor(CODE), "/v1/programmes")).isEqualTo(own);
        assertThat(tag(donor(NONE), "/v1/programmes")).isEqualTo(none);
    }

    @Test
    void showsADonorApprovedFiguresAlone() {
        String before = actual(answer(donor(CODE), "/v1/programmes"));
        service.post(PROGRAMME + "/corrections", correction("44"));

        assertThat(actual(answer(service, "/v1/programmes"))).isEqualTo("44");
        assertThat(actual(answer(donor(CODE), "/v1/programmes"))).isEqualTo(before);
    }

    @Test
    void tellsADonorByNoTagWhatIsEnteredAndSubmitted() {
        String tag = tag(donor(CODE), "/v1/programmes");
        HttpResponse<String> before = donor(CODE).get("/v1/programmes");
        service.post(PROGRAMME + "/corrections", correction("47").asDraft());
        service.post(
                PROGRAMME + "/submissions",
                new ApprovalStepBody("2.3B", null, Long.MAX_VALUE, null));

        assertThat(actual(answer(service, "/v1/programmes"))).isEqualTo("47");
        assertThat(tag(donor(CODE), "/v1/programmes")).isEqualTo(tag);
        assertThat(donor(CODE).get("/v1/programmes").body()).isEqualTo(before.body());
    }

    /// Nor anybody who sees figures, and no drafts.
    @Test
    void tellsNobodyByATagWhatIsADraft() {
        OfficeService analyst = service.as("regional-analyst", "REGION");
        service.post(PROGRAMME + "/corrections", correction("48"));
        String tag = tag(analyst, "/v1/programmes");

        service.post(PROGRAMME + "/corrections", correction("49").asDraft());
        service.post(PROGRAMME + "/corrections", correction("50").asDraft());
        assertThat(tag(analyst, "/v1/programmes")).isEqualTo(tag);

        service.post(
                PROGRAMME + "/submissions",
                new ApprovalStepBody("2.3B", null, Long.MAX_VALUE, null));
        assertThat(actual(answer(analyst, "/v1/programmes"))).isEqualTo("50");
        assertThat(tag(analyst, "/v1/programmes")).isNotEqualTo(tag);
    }

    static Stream<Arguments> forged() {
        return IDENTITY.forged().all().entrySet().stream()
                .map(it -> Arguments.of(it.getKey(), it.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void refusesATokenThat(String what, String token) {
        OfficeService forger = service.as(token);
        for (Endpoint endpoint : ENDPOINTS) {
            assertThat(endpoint.call().apply(forger).statusCode())
                    .as("%s at %s", what, endpoint)
                    .isEqualTo(401);
        }
    }

    @Test
    void asksTheTokenAndNotTheBodyWhoCorrects() {
        FigureVersionBody version =
                OfficeService.as(
                        FigureVersionBody.class,
                        service.post(
                                PROGRAMME + "/corrections",
                                new CorrectionBody(
                                        correction("45").row(), "somebody else", "checked")));

        assertThat(version.by()).isEqualTo("country-officer-kz");
    }

    @Test
    void asksTheTokenAndNotTheAddressWhoImports() {
        service.post(
                "/v1/imports?by=somebody&approved=true&replace=true&overwrite=true",
                "application/zip",
                Zips.of("px0179"));

        FigureVersionBody[] versions = versions(service);
        assertThat(versions[versions.length - 1])
                .returns("country-officer-kz", FigureVersionBody::by)
                .returns("submitted", FigureVersionBody::state);
    }

    @Test
    void showsAnAuditorWhoDidWhatAndNoContent() {
        service.post(PROGRAMME + "/corrections", correction("46"));
        FigureVersionBody[] trail = versions(service.as("auditor", "KZ"));
        FigureVersionBody[] history = versions(service);

        assertThat(trail).hasSameSizeAs(history).isNotEmpty();
        assertThat(trail)
                .allSatisfy(it -> {
                    assertThat(it.value()).isNull();
                    assertThat(it.note()).isNull();
                    assertThat(it.by()).isNotBlank();
                });
        assertThat(history).extracting(FigureVersionBody::value).contains("46");
    }

    private static OfficeService donor(String programme) {
        return donor(programme, "donor-1");
    }

    private static OfficeService donor(String programme, String subject) {
        return service.as(
                IDENTITY.token(
                        Map.of(
                                "sub",
                                subject,
                                "roles",
                                List.of("donor"),
                                "programmes",
                                List.of(programme))));
    }

    private static CorrectionBody correction(String value) {
        return new CorrectionBody(
                Fixtures.row("2.3B", "MID", RowMeasure.ACTUAL, value), null, "checked");
    }

    private static FigureVersionBody[] versions(OfficeService caller) {
        return OfficeService.as(FigureVersionBody[].class, caller.get(FIGURE));
    }

    private static OfficeAnswerBody answer(OfficeService caller, String path) {
        return OfficeService.as(OfficeAnswerBody.class, caller.get(path));
    }

    private static String tag(OfficeService caller, String path) {
        return caller.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private static String actual(OfficeAnswerBody answer) {
        return answer.programmes().getFirst().figures().stream()
                .filter(it -> it.indicator().equals("2.3B"))
                .flatMap(it -> it.spans().stream())
                .filter(it -> it.span().equals("MID"))
                .map(it -> it.actual().value().toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
