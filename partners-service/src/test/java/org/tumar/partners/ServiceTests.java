package org.tumar.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.partners.PartnersService.encoded;
import static org.tumar.partners.PartnersService.json;
import static org.tumar.partners.Samples.map;
import static org.tumar.partners.Samples.membership;
import static org.tumar.partners.Samples.partner;
import static org.tumar.partners.Samples.training;
import static org.tumar.partners.Samples.with;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.ApiGaps;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Kazakhstan's service over HTTP, with a store. Each test has partners and trainings of its own.
class ServiceTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final String LINES = "application/x-ndjson";

    private static PartnersService service;

    @BeforeAll
    static void start() {
        service = PartnersService.start("KZ", MONGO.uri(), MONGO.database());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void entersAPartnerOnceHoweverOftenItIsSent() {
        HttpResponse<String> first = service.post("/v1/partners", partner("once"));
        HttpResponse<String> second = service.post("/v1/partners", partner("once"));
        HttpResponse<String> other =
                service.post("/v1/partners", with(partner("once"), "kind", "po"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second)).isEqualTo(json(first));
        assertProblem(other, 409, "other-content", "id other-content");
        assertThat(service.found("/v1/partners/once").path("kind").asString()).isEqualTo("ngo");
    }

    @Test
    void namesEveryFieldOfAPartnerThatWillNotDo() {
        Map<String, Object> bad =
                map(
                        "id", "growth",
                        "kind", "club",
                        "names", List.of(map("language", "Russian", "text", "x"), map()),
                        "areas", List.of(map("country", "XX")),
                        "services", List.of("dancing"),
                        "contacts", List.of(map("kind", "phone", "value", "1", "open", "yes")),
                        "memberships",
                                List.of(
                                        map("programme", "C,T", "from", "2999-01-01"),
                                        membership("A", "2012-01-01", "2011-01-01"),
                                        map(
                                                "programme",
                                                "B",
                                                "from",
                                                "2012-01-01",
                                                "to",
                                                "2013-01-01"),
                                        membership("D", "2012-01-01", "2014-01-01"),
                                        membership("D", "2013-01-01", null)));

        HttpResponse<String> response = service.post("/v1/partners", bad);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response))
                .contains(
                        "id bad-id",
                        "kind unknown-code",
                        "names[0].language bad-language",
                        "names[1].text missing",
                        "areas[0].country unknown-country",
                        "services unknown-code",
                        "contacts[0].open bad-flag",
                        "memberships[0].programme bad-programme",
                        "memberships[0].from in-the-future",
                        "memberships[1].to ends-before-it-begins",
                        "memberships[2].reason missing",
                        "memberships[4].from overlap");
        assertThat(response.body()).doesNotContain("dancing\"");
        assertThat(service.get("/v1/partners/growth").statusCode()).isEqualTo(400);
    }

    @Test
    void putsAPartnerRightAndKeepsWhatWasSaid() {
        service.post("/v1/partners", partner("right"));
        Map<String, Object> other = with(with(partner("right"), "kind", "po"), "memberships", null);
        Map<String, Object> correction =
                map("sequence", 1, "reason", "registered anew", "record", other);

        HttpResponse<String> corrected = service.put("/v1/partners/right", correction);
        HttpResponse<String> again = service.put("/v1/partners/right", correction);
        HttpResponse<String> late =
                service.put(
                        "/v1/partners/right",
                        map("sequence", 1, "reason", "late", "record", partner("right")));

        assertThat(json(corrected).path("sequence").asInt()).isEqualTo(2);
        assertThat(json(corrected).path("memberships").size()).isOne();
        assertThat(json(again)).isEqualTo(json(corrected));
        assertThat(late.statusCode()).isEqualTo(409);
        JsonNode history = service.found("/v1/partners/right/history");
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.path(0).path("record").path("kind").asString()).isEqualTo("ngo");
        assertThat(history.path(1).path("reason").asString()).isEqualTo("registered anew");
        assertThat(history.path(1).path("by").asString()).isEqualTo("country-officer-kz");
    }

    @Test
    void refusesACorrectionWithoutReasonOrOfAnotherId() {
        service.post("/v1/partners", partner("reason"));

        HttpResponse<String> response =
                service.put(
                        "/v1/partners/reason", map("sequence", 1, "record", partner("another")));

        assertThat(errors(response))
                .containsExactlyInAnyOrder("record.id other-id", "reason missing");
        assertThat(service.delete("/v1/partners/reason", 1, " ").statusCode()).isEqualTo(400);
    }

    @Test
    void takesAPartnerBackThatIsThenNoneToCountOrToNameAndIsStillToBeRead() {
        service.post("/v1/partners", with(partner("gone"), "kind", "law-clinic"));

        assertThat(service.delete("/v1/partners/gone", 1, "entered twice").statusCode())
                .isEqualTo(200);

        assertThat(service.found("/v1/partners/gone").path("withdrawn").asBoolean()).isTrue();
        assertThat(service.found("/v1/partners?kind=law-clinic").path("total").asInt()).isZero();
        assertThat(errors(service.post("/v1/trainings", training("T-gone", "gone"))))
                .contains("partner unknown-partner");
    }

    @Test
    void joinsAndLeavesWithAReason() {
        service.post("/v1/partners", with(partner("joins"), "memberships", null));
        String path = "/v1/partners/joins/memberships";

        service.put(
                path,
                map(
                        "sequence",
                        1,
                        "reason",
                        "joined",
                        "memberships",
                        List.of(membership("GROWS.1", "2014-02-01", null))));
        HttpResponse<String> left =
                service.put(
                        path,
                        map(
                                "sequence",
                                2,
                                "reason",
                                "left",
                                "memberships",
                                List.of(membership("GROWS.1", "2014-02-01", "2015-03-01"))));

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(growth("2014-01-01", "2014-12-31")).isEqualTo("0 1 0 1");
        assertThat(growth("2015-01-01", "2015-12-31")).isEqualTo("1 0 1 0");
        assertThat(growth("2014-01-01", "2015-12-31")).isEqualTo("0 1 1 0");
        JsonNode year = service.found(growthPath("2015-01-01", "2015-12-31"));
        assertThat(year.path("reasons").path(0).path("reason").asString())
                .isEqualTo("funding-ended");
        assertThat(year.path("kinds").path(0).path("kind").asString()).isEqualTo("ngo");
    }

    private static String growthPath(String from, String to) {
        return "/v1/partners/growth?programme=GROWS.1&from=" + from + "&to=" + to;
    }

    private static String growth(String from, String to) {
        JsonNode growth = service.found(growthPath(from, to));
        return Stream.of("atStart", "joined", "left", "atEnd")
                .map(it -> growth.path(it).asString())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Жанашыр", "Zhanashyr", "janasir жан", "жанаш"})
    void findsAPartnerInAnyAlphabet(String asked) {
        service.post(
                "/v1/partners",
                with(
                        partner("zhanashyr"),
                        "names",
                        List.of(map("language", "kk", "text", "«Жанашыр» қоғамдық қоры"))));

        boolean known = !asked.startsWith("janasir");
        assertThat(ids(service.found("/v1/partners?q=" + encoded(asked))))
                .isEqualTo(known ? List.of("zhanashyr") : List.of());
    }

    @Test
    void findsPartnersByWhatTheyOfferAndWhere() {
        service.post(
                "/v1/partners",
                with(
                        with(partner("osh"), "services", List.of("shelter")),
                        "areas",
                        List.of(map("country", "KG", "region", "Ош облусу"))));

        assertThat(ids(service.found("/v1/partners?service=shelter"))).containsExactly("osh");
        assertThat(ids(service.found("/v1/partners?place=KG"))).containsExactly("osh");
        assertThat(ids(service.found("/v1/partners?place=osh"))).containsExactly("osh");
        assertThat(ids(service.found("/v1/partners?place=osh&kind=media"))).isEmpty();
        assertThat(service.get("/v1/partners?q=" + encoded("«»")).statusCode()).isEqualTo(400);
        assertThat(service.get("/v1/partners?after=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void leadsThroughTheDirectoryPageByPage() {
        IntStream.range(0, 7)
                .forEach(it ->
                        service.post(
                                "/v1/partners", with(partner("page-" + it), "kind", "academia")));

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = service.found("/v1/partners?kind=academia&first=3" + next);
            assertThat(page.path("total").asInt()).isEqualTo(7);
            seen.addAll(ids(page));
            next = page.has("next") ? "&after=" + page.path("next").asString() : null;
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(ids(service.found("/v1/partners?kind=academia"))).isEqualTo(seen);
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.path("partners").spliterator(), false)
                .map(it -> it.path("id").asString())
                .toList();
    }

    @Test
    void entersCorrectsAndTakesBackATraining() {
        service.post("/v1/partners", partner("trains"));

        HttpResponse<String> entered = service.post("/v1/trainings", training("T-1", "trains"));
        HttpResponse<String> again = service.post("/v1/trainings", training("T-1", "trains"));
        HttpResponse<String> other =
                service.post("/v1/trainings", with(training("T-1", "trains"), "days", 2));

        assertThat(entered.statusCode()).isEqualTo(201);
        assertThat(json(entered).path("gain").asString()).isEqualTo("48.20");
        assertThat(again.statusCode()).isEqualTo(200);
        assertProblem(other, 409, "other-content", "id other-content");
        assertThat(sums("partner=trains")).isEqualTo("1 27");

        service.put(
                "/v1/trainings/T-1",
                map(
                        "sequence",
                        1,
                        "reason",
                        "miscounted",
                        "record",
                        with(
                                with(training("T-1", "trains"), "participants", 26),
                                "bySex",
                                map("female", 10, "male", 16))));
        assertThat(sums("partner=trains")).isEqualTo("1 26");

        service.delete("/v1/trainings/T-1", 2, "held by another");
        assertThat(sums("partner=trains")).isEqualTo("0 0");
        assertThat(service.found("/v1/trainings/T-1/history").size()).isEqualTo(3);
        assertThat(service.found("/v1/trainings/T-1").path("withdrawn").asBoolean()).isTrue();
    }

    /// A partner may be taken back while trainings name it; they can be put right all the same.
    @Test
    void putsATrainingRightThatNamesAPartnerTakenBackSince() {
        service.post("/v1/partners", partner("closed"));
        service.post("/v1/partners", partner("open"));
        Map<String, Object> training = training("T-closed", "closed");
        service.post("/v1/trainings", training);
        service.delete("/v1/partners/closed", 1, "entered twice");

        HttpResponse<String> corrected =
                service.put(
                        "/v1/trainings/T-closed",
                        map(
                                "sequence",
                                1,
                                "reason",
                                "miscounted",
                                "record",
                                with(training, "days", 2)));
        HttpResponse<String> moved =
                service.put(
                        "/v1/trainings/T-closed",
                        map(
                                "sequence",
                                2,
                                "reason",
                                "another held it",
                                "record",
                                training("T-closed", "open")));
        HttpResponse<String> back =
                service.put(
                        "/v1/trainings/T-closed",
                        map("sequence", 3, "reason", "it did not", "record", training));

        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(errors(back))
                .containsExactly(
                        "record.partner unknown-partner",
                        "record.byOrganisation.closed unknown-partner");
    }

    @Test
    void takesRowsAgainWhosePartnerWasTakenBackSince() {
        service.post("/v1/partners", partner("leaves"));
        Map<String, Object> training = training("T-leaves", "leaves");
        service.post("/v1/trainings", training);
        service.delete("/v1/partners/leaves", 1, "entered twice");

        assertThat(service.post("/v1/trainings", training).statusCode()).isEqualTo(200);
        assertThat(receipt(bulk("", lines(training)))).isEqualTo("0 1 0");
        assertProblem(
                service.post("/v1/trainings", with(training, "days", 2)),
                409,
                "other-content",
                "id other-content");
        assertThat(errors(bulk("", lines(training, training("T-new", "leaves")))))
                .containsExactly(
                        "2 partner unknown-partner", "2 byOrganisation.leaves unknown-partner");
    }

    /// Whom another organisation's training names is told by no refusal.
    @Test
    void asksOfTheCallersOwnTrainingsAloneWhomTheyName() {
        service.post("/v1/partners", partner("mine"));
        service.post("/v1/partners", partner("theirs"));
        service.post("/v1/partners", partner("named"));
        Map<String, Object> named = map("named", 5);
        service.post(
                "/v1/trainings", with(training("T-theirs", "theirs"), "byOrganisation", named));
        service.delete("/v1/partners/named", 1, "entered twice");
        PartnersService focal = service.of("partner-focal-point", "KZ", "mine");

        for (String id : List.of("T-theirs", "T-free")) {
            assertThat(
                            errors(
                                    focal.post(
                                            "/v1/trainings",
                                            with(training(id, "mine"), "byOrganisation", named))))
                    .as(id)
                    .containsExactly("byOrganisation.named unknown-partner");
        }
    }

    /// A misspelt field would else be one that was left out.
    @Test
    void namesEveryFieldThatNobodyKnows() {
        service.post("/v1/partners", partner("known"));
        Map<String, Object> training =
                with(
                        with(training("T-known", "known"), "bysex", map("female", 27)),
                        "knowledge",
                        map("before", 1, "after", 2, "scored", 1, "max", 100));
        Map<String, Object> partner =
                with(
                        with(partner("unknown"), "sequence", 1),
                        "names",
                        List.of(map("language", "ru", "text", "x", "script", "Cyrl")));

        HttpResponse<String> refused = service.post("/v1/trainings", training);

        assertProblem(
                refused, 422, "bad-record", "bysex unknown-field", "knowledge.max unknown-field");
        assertThat(json(refused).path("errors").path(0).path("message").asString())
                .contains("participants, bySex, byOrganisation");
        assertThat(errors(bulk("", lines(training))))
                .containsExactly("1 bysex unknown-field", "1 knowledge.max unknown-field");
        assertThat(errors(service.post("/v1/partners", partner)))
                .containsExactly("sequence unknown-field", "names[0].script unknown-field");
        assertThat(
                        errors(
                                service.put(
                                        "/v1/partners/known/memberships",
                                        map(
                                                "sequence",
                                                1,
                                                "reason",
                                                "joined",
                                                "membership",
                                                List.of(),
                                                "memberships",
                                                List.of(
                                                        map(
                                                                "programme",
                                                                "A",
                                                                "from",
                                                                "2012-01-01",
                                                                "until",
                                                                "2013-01-01"))))))
                .containsExactly("membership unknown-field", "memberships[0].until unknown-field");
        assertThat(
                        errors(
                                service.put(
                                        "/v1/trainings/T-none",
                                        map(
                                                "sequence",
                                                1,
                                                "because",
                                                "miscounted",
                                                "record",
                                                training("T-none", "known")))))
                .containsExactly("because unknown-field", "reason missing");
    }

    /// Whoever corrects begins with what was answered.
    @Test
    void takesBackInACorrectionWhatItAnswers() {
        service.post("/v1/partners", partner("answered"));
        service.post("/v1/trainings", training("T-answered", "answered"));

        for (String path : List.of("/v1/partners/answered", "/v1/trainings/T-answered")) {
            JsonNode answered = service.found(path);
            JsonNode record =
                    answered.path("training").isObject() ? answered.path("training") : answered;
            HttpResponse<String> same =
                    service.put(path, map("sequence", 1, "reason", "none", "record", record));
            assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
            assertThat(json(same)).isEqualTo(answered);
        }
    }

    private static String sums(String query) {
        JsonNode total = service.found("/v1/trainings/statistics?" + query).path("total");
        return total.path("trainings").asString() + " " + total.path("participants").asString();
    }

    @Test
    void namesTheFieldsOfATrainingThatWillNotDo() {
        service.post("/v1/partners", partner("bad"));

        assertThat(errors(service.post("/v1/trainings", training("T-b", "nobody"))))
                .containsExactlyInAnyOrder(
                        "partner unknown-partner", "byOrganisation.nobody unknown-partner");
        assertProblem(
                service.post(
                        "/v1/trainings",
                        with(training("T-b", "bad"), "bySex", map("female", 11, "male", 15))),
                422,
                "bad-record",
                "bySex does-not-add-up");
        assertThat(service.get("/v1/trainings/T-b").statusCode()).isEqualTo(404);
    }

    /// What is not stored is in nobody's way.
    @Test
    void keepsAGoodRowAfterABadOneOfTheSameId() {
        service.post("/v1/partners", partner("second"));

        HttpResponse<String> kept =
                bulk(
                        "?mode=keep-good",
                        lines(training("K-1", "nobody"), training("K-1", "second")));

        assertThat(receipt(kept)).isEqualTo("1 0 1");
        assertThat(sums("partner=second")).isEqualTo("1 27");
    }

    @Test
    void takesAllRowsOrNothing() {
        service.post("/v1/partners", partner("bulk"));
        String bad =
                lines(
                        training("B-1", "bulk"),
                        with(training("B-2", "bulk"), "topic", "cooking"),
                        training("B-3", "nobody"));

        HttpResponse<String> refused = bulk("", bad);
        HttpResponse<String> kept = bulk("?mode=keep-good", bad);
        HttpResponse<String> again = bulk("?mode=keep-good", bad);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("refused").asInt()).isEqualTo(2);
        assertThat(errors(refused)).contains("2 topic unknown-code", "3 partner unknown-partner");
        assertThat(receipt(kept)).isEqualTo("1 0 2");
        assertThat(receipt(again)).isEqualTo("0 1 2");
        assertThat(sums("partner=bulk")).isEqualTo("1 27");
    }

    @Test
    void storesNothingOfABulkThatIsRefused() {
        service.post("/v1/partners", partner("none"));

        bulk("", lines(training("N-1", "none"), training("N-2", "nobody")));

        assertThat(service.get("/v1/trainings/N-1").statusCode()).isEqualTo(404);
        assertThat(sums("partner=none")).isEqualTo("0 0");
    }

    @Test
    void takesAMonthAgainAsItIs() {
        service.post("/v1/partners", partner("month"));
        String month = lines(training("M-1", "month"), training("M-2", "month"));

        assertThat(receipt(bulk("", month))).isEqualTo("2 0 0");
        assertThat(receipt(bulk("", month))).isEqualTo("0 2 0");
    }

    @Test
    void refusesAnIdTwiceInOneBulkWithOtherContent() {
        service.post("/v1/partners", partner("twice"));
        Map<String, Object> training = training("D-1", "twice");

        assertThat(errors(bulk("", lines(training, training, with(training, "days", 1)))))
                .containsExactly("3 id other-content");
        assertThat(receipt(bulk("", lines(training, training)))).isEqualTo("1 1 0");
        assertThat(errors(bulk("", lines(with(training, "days", 1)))))
                .containsExactly("1 id other-content");
    }

    @Test
    void takesATable() {
        service.post("/v1/partners", partner("table"));
        String csv =
                """
                id,partner,programmes,from,to,days,topic,audience,trainers,participants,bySex.female,bySex.male
                C-1,table,CT.0495,2014-05-12,2014-05-12,1,legislation,judges,1,12,6,6
                C-2,table,CT.0495;PX.0179,2014-06-12,2014-06-12,1,legislation,judges,1,8,8,
                C-3,table,CT.0495,2014-06-12,2014-06-12,1,legislation,judges,1,8,8,1
                """;

        HttpResponse<String> refused = service.post("/v1/trainings", "text/csv", bytes(csv));
        HttpResponse<String> kept =
                service.post("/v1/trainings?mode=keep-good", "text/csv", bytes(csv));

        assertThat(errors(refused)).containsExactly("4 bySex does-not-add-up");
        assertThat(receipt(kept)).isEqualTo("2 0 1");
        assertThat(rows("partner=table&by=quarter&by=sex"))
                .containsExactly(
                        "{quarter=2014-Q2, sex=female} 14", "{quarter=2014-Q2, sex=male} 6");
        assertThat(rows("partner=table&by=month&programme=PX.0179"))
                .containsExactly("{month=2014-06} 8");
    }

    private static List<String> rows(String query) {
        JsonNode rows = service.found("/v1/trainings/statistics?" + query).path("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .map(it ->
                        TumarJson.mapper().convertValue(it.path("by"), Map.class)
                                + " "
                                + it.path("sum").path("participants").asString())
                .toList();
    }

    @Test
    void takesTheGainOfAPartnersYearAsARatioOfSums() {
        service.post("/v1/partners", partner("gains"));
        Map<String, Object> small =
                with(
                        training("G-1", "gains"),
                        "knowledge",
                        map("before", 100, "after", 200, "scored", 2));
        Map<String, Object> large =
                with(
                        training("G-2", "gains"),
                        "knowledge",
                        map("before", 1000, "after", 1500, "scored", 20));
        bulk("", lines(small, large));

        JsonNode row =
                service.found("/v1/trainings/statistics?partner=gains&by=partner&by=year")
                        .path("rows")
                        .path(0);

        assertThat(row.path("by").path("year").asString()).isEqualTo("2014");
        assertThat(row.path("sum").path("knowledge").path("gain").asString()).isEqualTo("54.55");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        byte[] large = new byte[17 * 1024 * 1024];

        assertThat(service.post("/v1/trainings", LINES, large).statusCode()).isEqualTo(413);
        assertThat(
                        service.post("/v1/partners", "application/json", new byte[2_000_000])
                                .statusCode())
                .isEqualTo(413);
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        assertThat(service.get("/v1/trainings/statistics?by=colour").statusCode()).isEqualTo(400);
        assertThat(service.get("/v1/trainings/statistics?from=soon").statusCode()).isEqualTo(400);
        assertThat(service.get("/v1/partners/growth?from=2015-01-01&to=2014-01-01").statusCode())
                .isEqualTo(400);
        assertThat(bulk("?mode=some", "").statusCode()).isEqualTo(400);
    }

    @Test
    void isReadyAndSaysThatItsStoreIs() {
        JsonNode ready = service.found("/actuator/health/readiness");

        assertThat(ready.path("components").path("store").path("status").asString())
                .isEqualTo("UP");
    }

    /// Where the first of the two is, a day of the other's has been over for half a day.
    @ParameterizedTest
    @CsvSource({"+18:00, 201", "-18:00, 422"})
    void recordsADayThatHasBegunInTheOffice(String zone, int status) {
        String today = LocalDate.now(ZoneOffset.ofHours(18)).toString();
        try (PartnersService there =
                PartnersService.start(
                        "KZ",
                        MONGO.uri(),
                        MONGO.database() + "_zone",
                        "--tumar.partners.zones.KZ=" + zone)) {
            there.post("/v1/partners", partner("zone"));
            Map<String, Object> training = training("T" + status, "zone");
            HttpResponse<String> response =
                    there.post(
                            "/v1/trainings",
                            with(with(with(training, "from", today), "to", today), "days", 1));

            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            assertThat(errors(response))
                    .isEqualTo(status == 201 ? List.of() : List.of("to in-the-future"));
        }
    }

    @Test
    void describesItsApi() throws Exception {
        JsonMapper sorted =
                TumarJson.mapper()
                        .rebuild()
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build();
        Map<?, ?> api = sorted.readValue(service.get("/v3/api-docs").body(), Map.class);
        api.remove("servers");
        String rendered = sorted.writerWithDefaultPrettyPrinter().writeValueAsString(api) + "\n";
        Path file = Path.of("../docs/openapi/partners.json");

        if (Boolean.getBoolean("tumar.update-snapshots")) {
            Files.writeString(file, rendered);
        }
        assertThat(Files.readString(file))
                .as("%s is stale: -Dtumar.update-snapshots=true writes it anew", file)
                .isEqualTo(rendered);
    }

    @Test
    void describesItsDoorItsBodiesAndItsRefusals() throws Exception {
        assertThat(ApiGaps.of(service.get("/v3/api-docs").body())).isEmpty();
    }

    @Test
    void describesManyTrainingsBesideOneAndWhatAWithdrawalNeeds() {
        JsonNode paths = service.found("/v3/api-docs").path("paths");

        assertThat(paths.at("/~1v1~1trainings/post/requestBody/content").propertyNames())
                .containsExactlyInAnyOrder("application/json", "application/x-ndjson", "text/csv");
        Stream.of("/v1/trainings/{id}", "/v1/partners/{id}")
                .flatMap(it -> paths.path(it).at("/delete/parameters").valueStream())
                .forEach(it ->
                        assertThat(it.path("required").asBoolean())
                                .as(it.path("name").asString())
                                .isTrue());
    }

    @Test
    void describesEveryOperationParameterAndResponse() {
        JsonNode paths = service.found("/v3/api-docs").path("paths");

        assertThat(paths.size()).isEqualTo(11);
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

    private static HttpResponse<String> bulk(String query, String lines) {
        return service.post("/v1/trainings" + query, LINES, bytes(lines));
    }

    @SafeVarargs
    private static String lines(Map<String, Object>... records) {
        return Stream.of(records)
                .map(TumarJson.mapper()::writeValueAsString)
                .collect(Collectors.joining("\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String receipt(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Stream.of("accepted", "unchanged", "refused")
                .map(it -> json(response).path(it).asString())
                .collect(Collectors.joining(" "));
    }

    /// `row field code` of each.
    private static List<String> errors(HttpResponse<String> response) {
        return StreamSupport.stream(json(response).path("errors").spliterator(), false)
                .map(error ->
                        Stream.of("row", "field", "code")
                                .filter(error::has)
                                .map(it -> error.path(it).asString())
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static void assertProblem(
            HttpResponse<String> response, int status, String code, String... errors) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(json(response).path("type").asString())
                .isEqualTo("urn:tumar:problem:partners:" + code);
        assertThat(json(response).path("correlationId").asString()).isNotBlank();
        assertThat(errors(response)).containsExactly(errors);
    }
}
