package org.tumar.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.OfficeService.as;
import static org.tumar.indicators.OfficeService.json;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.Unit;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.ApiGaps;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The HTTP API of Kazakhstan's service, with the programme that Kazakhstan owns.
class ServiceTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final String FIGURE = "/v1/programmes/PX.0179/figures/2.3B?period=MID&measure=";

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static OfficeService service;

    @BeforeAll
    static void start() {
        service = OfficeService.start("KZ", MONGO.uri(), MONGO.database());
        service.imported(Zips.of("px0179"), "");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void saysWhichOfficeItIs() {
        assertThat(service.get("/v1/office").body()).isEqualTo("{\"code\":\"KZ\"}");
    }

    @Test
    void listsItsCatalogueWhateverIsAsked() {
        OfficeAnswerBody answer =
                as(OfficeAnswerBody.class, service.get("/v1/programmes?code=NONE&code=NOR.THIS"));

        assertThat(answer.programmes()).isEmpty();
        assertThat(answer.catalogue()).contains("PX.0179");
    }

    @Test
    void confirmsAnAnswerThatHasNotChanged() {
        String tag = tag("/v1/programmes?code=PX.0179");

        assertThat(service.get("/v1/programmes?code=PX.0179", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(tag("/v1/programmes")).isNotEqualTo(tag);
    }

    @Test
    void confirmsByAnyOfTheTagsThatAreOffered() {
        String path = "/v1/programmes?code=PX.0179";
        String tag = tag(path);
        assertThat(List.of("\"old\", " + tag, "W/" + tag))
                .allSatisfy(it ->
                        assertThat(service.get(path, "If-None-Match", it).statusCode())
                                .isEqualTo(304));
        assertThat(service.get(path, "If-None-Match", "\"old\", \"older\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesCodesOfAnyCharacters() throws Exception {
        String code = "A/B, 100% \u0416 #1;2?";
        String indicator = "1/1 %2F \u0416";
        IndicatorBody described = Fixtures.indicator(indicator, Unit.COUNT, Aggregation.SUM, "KZ");
        ProgrammeBody sample = Fixtures.definition("KZ", described);
        ProgrammeBody definition =
                new ProgrammeBody(
                        code,
                        sample.title(),
                        null,
                        sample.start(),
                        sample.end(),
                        null,
                        null,
                        "KZ",
                        1,
                        sample.periods(),
                        sample.results(),
                        sample.indicators());
        FigureRowBody row = Fixtures.row(indicator, "Y1", RowMeasure.ACTUAL, "7");
        service.part(new ImportPartBody("KZ", definition, List.of(row), List.of()));

        assertThat(service.programme(encoded(code)).definition().code()).isEqualTo(code);
        String path = "/v1/programmes/" + encoded(code);
        assertThat(as(ImportPartBody.class, service.get(path + "/part")).results())
                .containsExactly(row);
        assertThat(service.post(path + "/corrections", new CorrectionBody(row, null, "checked")))
                .returns(200, HttpResponse::statusCode);
        String figure = path + "/figures/" + encoded(indicator) + "?period=Y1&measure=ACTUAL";
        assertThat(as(FigureVersionBody[].class, service.get(figure))).hasSize(2);
        assertThat(service.bytes(path + "/export").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).contains("%D0%96"));
    }

    @Test
    void givesAndTakesWorkbooks() throws Exception {
        String path = "/v1/programmes/PX.0179/export";
        HttpResponse<byte[]> byName = service.bytes(path + "?format=xlsx");
        HttpResponse<byte[]> byHeader =
                service.bytes(path, "Accept", WORKBOOK + ";q=0.9, */*;q=0.1");
        HttpResponse<byte[]> blank = service.bytes(path + "?format=xlsx&blank=true");

        assertThat(List.of(byName, byHeader, blank))
                .allSatisfy(it -> {
                    assertThat(it.headers().firstValue("Content-Type")).hasValue(WORKBOOK);
                    assertThat(it.headers().firstValue("Content-Disposition"))
                            .hasValueSatisfying(name -> assertThat(name).contains("PX.0179.xlsx"));
                });
        ImportReceiptBody again =
                as(ImportReceiptBody.class, service.post("/v1/imports", WORKBOOK, byName.body()));
        assertThat(again.added() + again.updated() + again.removed()).isZero();
        assertThat(again.unchanged()).isPositive();
    }

    @Test
    void givesAZipUnlessAWorkbookIsAskedFor() throws Exception {
        String path = "/v1/programmes/PX.0179/export";

        assertThat(service.bytes(path).headers().firstValue("Content-Type"))
                .hasValue("application/zip");
        assertThat(service.bytes(path + "?format=zip", "Accept", WORKBOOK).headers())
                .returns("application/zip", it -> it.firstValue("Content-Type").orElseThrow());
        assertThat(service.get(path + "?format=pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void looksAtTheContentAndNotAtItsType() {
        HttpResponse<String> zip = service.post("/v1/imports", WORKBOOK, Zips.of("px0179"));
        HttpResponse<String> noWorkbook =
                service.post(
                        "/v1/imports", WORKBOOK, "code,title".getBytes(StandardCharsets.UTF_8));

        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(json(noWorkbook).at("/rows/0/code").asString()).isEqualTo("unreadable-zip");
    }

    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void changesItsTagWithEveryCorrection() {
        String before = tag("/v1/programmes?code=PX.0179");

        correct("4", "counted again");

        HttpResponse<String> after =
                service.get("/v1/programmes?code=PX.0179", "If-None-Match", before);
        assertThat(after.statusCode()).isEqualTo(200);
        correct("3", "the first count was right");
    }

    @Test
    void tellsWhatAFigureHasBeen() {
        correct("5", "a late report");
        correct("3", "the report was withdrawn");

        List<FigureVersionBody> history =
                List.of(as(FigureVersionBody[].class, service.get(FIGURE + "ACTUAL")));

        assertThat(history).hasSizeGreaterThan(2);
        assertThat(history.getFirst().origin()).isEqualTo("import");
        assertThat(history.getLast())
                .satisfies(it -> {
                    assertThat(it.value()).isEqualTo("3");
                    assertThat(it.by()).isEqualTo("country-officer-kz");
                    assertThat(it.reason()).isEqualTo("the report was withdrawn");
                    assertThat(it.origin()).isEqualTo("correction");
                    assertThat(it.state()).isEqualTo("submitted");
                });
    }

    @Test
    void knowsNoHistoryOfWhatItDoesNotHold() {
        assertThat(service.get(FIGURE + "BASELINE").body()).isEqualTo("[]");
        assertProblem(
                service.get("/v1/programmes/PX.0179/figures/9?period=MID&measure=ACTUAL"),
                404,
                "indicators:figure-not-found");
    }

    @Test
    void refusesACorrectionWithoutAReason() {
        JsonNode problem =
                assertProblem(
                        service.post("/v1/programmes/PX.0179/corrections", correction("4", " ")),
                        422,
                        "indicators:bad-rows");

        assertThat(problem.path("rows").path(0).path("code").asString())
                .isEqualTo("reason-missing");
    }

    @Test
    void refusesACorrectionThatIsNoNumber() {
        HttpResponse<String> response =
                service.post("/v1/programmes/PX.0179/corrections", correction("some", "because"));

        assertProblem(response, 422, "indicators:bad-rows");
    }

    @Test
    void refusesACorrectionOfAProgrammeThatItDoesNotHold() {
        assertProblem(
                service.post("/v1/programmes/NONE/corrections", correction("4", "because")),
                404,
                "indicators:programme-not-found");
    }

    @Test
    void refusesABodyThatLacksSomething() {
        JsonNode problem =
                assertProblem(
                        service.post("/v1/parts", Map.of("office", "KZ", "results", List.of())),
                        400,
                        "indicators:incomplete-body");

        assertThat(problem.path("path").asString()).isEqualTo("definition");
    }

    @Test
    void refusesFilesOfAnotherOwner() {
        JsonNode problem =
                assertProblem(
                        service.importFiles(Zips.of("ct0495"), ""), 409, "indicators:other-owner");

        assertThat(problem.path("owner").asString()).isEqualTo("REGION");
    }

    @Test
    void refusesBadRowsAllAtOnceAndChangesNothing() {
        String before = tag("/v1/programmes");
        byte[] bad =
                Zips.of(
                        "px0179",
                        Map.of(
                                "results.csv",
                                """
                                indicator,country,period,measure,value
                                2.3B,KZ,MID,actual,three
                                9.9,KZ,MID,actual,3
                                2.3B,KZ,LATE,actual,3
                                """));

        HttpResponse<String> response = service.importFiles(bad, "");

        JsonNode problem = assertProblem(response, 422, "indicators:bad-rows");
        assertThat(problem.path("rows").size()).isEqualTo(3);
        assertThat(tag("/v1/programmes")).isEqualTo(before);
        ((ObjectNode) problem).put("correlationId", "example");
        Golden.sample("bad-rows-problem", problem);
    }

    @Test
    void givesBackFilesThatChangeNothing() throws Exception {
        HttpResponse<byte[]> export = service.bytes("/v1/programmes/PX.0179/export");

        assertThat(export.headers().firstValue("Content-Type")).contains("application/zip");
        ImportReceiptBody receipt = service.imported(export.body(), "");
        assertThat(receipt.definitionChanged()).isFalse();
        assertThat(receipt.added() + receipt.updated() + receipt.removed()).isZero();
        assertThat(receipt.kept()).isEmpty();
    }

    @Test
    void givesBackBlankFilesThatEmptyNothing() throws Exception {
        byte[] blank = service.bytes("/v1/programmes/PX.0179/export?blank=true").body();

        ImportReceiptBody receipt = service.imported(blank, "&dryRun=true");

        assertThat(receipt.updated() + receipt.removed() + receipt.added()).isZero();
        assertThat(receipt.kept()).isNotEmpty();
    }

    @Test
    void answersTooLateWithAProblem() {
        assertProblem(
                service.get("/v1/programmes", "X-Request-Timeout", "0"), 503, "deadline-exceeded");
    }

    @Test
    void isReadyAndSaysThatItsStoreIs() {
        HttpResponse<String> ready = service.get("/actuator/health/readiness");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(json(ready).path("components").path("store").path("status").asString())
                .isEqualTo("UP");
    }

    @Test
    void describesItsApi() {
        JsonMapper sorted =
                TumarJson.mapper()
                        .rebuild()
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build();
        Map<?, ?> api = sorted.readValue(service.get("/v3/api-docs").body(), Map.class);
        api.remove("servers");

        Golden.check(
                Path.of("../docs/openapi/indicators.json"),
                sorted.writerWithDefaultPrettyPrinter().writeValueAsString(api) + "\n");
    }

    @Test
    void describesEveryOperationParameterAndResponse() {
        JsonNode paths = json(service.get("/v3/api-docs")).path("paths");

        assertThat(paths.size()).isEqualTo(14);
        paths.forEach(path ->
                path.forEach(operation -> {
                    assertThat(operation.path("summary").asString()).isNotBlank();
                    assertThat(operation.path("description").asString()).isNotBlank();
                    operation
                            .path("parameters")
                            .forEach(it ->
                                    assertThat(it.path("description").asString()).isNotBlank());
                    operation
                            .path("responses")
                            .forEach(it ->
                                    assertThat(it.path("description").asString()).isNotBlank());
                }));
    }

    @Test
    void describesItsDoorItsBodiesAndItsRefusals() throws Exception {
        assertThat(ApiGaps.of(service.get("/v3/api-docs").body())).isEmpty();
    }

    @Test
    void rendersTheSampleOfACorrection() {
        Golden.sample("correction", correction("4", "counted again"));
    }

    private static String tag(String path) {
        return service.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private static void correct(String value, String reason) {
        as(
                FigureVersionBody.class,
                service.post("/v1/programmes/PX.0179/corrections", correction(value, reason)));
    }

    private static CorrectionBody correction(String value, String reason) {
        FigureRowBody row = Fixtures.row("2.3B", "MID", RowMeasure.ACTUAL, value);
        return new CorrectionBody(row, "an officer", reason);
    }

    private static JsonNode assertProblem(HttpResponse<String> response, int status, String code) {
        JsonNode problem = json(response);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(problem.path("type").asString()).isEqualTo("urn:tumar:problem:" + code);
        assertThat(problem.path("correlationId").asString()).isNotBlank();
        return problem;
    }
}
