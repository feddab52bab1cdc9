package org.tumar.campaigns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.campaigns.CampaignsService.corrected;
import static org.tumar.campaigns.CampaignsService.errors;
import static org.tumar.campaigns.CampaignsService.json;
import static org.tumar.campaigns.CampaignsService.sample;
import static org.tumar.campaigns.CampaignsService.sampleWith;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.contracts.campaigns.event.CampaignEvents;
import org.tumar.kit.TumarJson;
import org.tumar.kit.events.Event;
import org.tumar.servicetest.ApiGaps;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ServiceTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final String CALLS = "/v1/hotlines/hotline-11616/calls";

    private static CampaignsService service;
    private static CampaignsService focal;

    @BeforeAll
    static void start() {
        service = CampaignsService.start(MONGO);
        focal = service.as("partner-focal-point", "KZ", "sana-sezim");
        assertThat(service.post("/v1/campaigns", sample("campaign")).statusCode()).isEqualTo(201);
        assertThat(service.post("/v1/materials", sample("material")).statusCode()).isEqualTo(201);
        assertThat(service.post("/v1/hotlines", sample("hotline")).statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void takesTheSameAgainWithoutChange() {
        HttpResponse<String> again = service.post("/v1/campaigns", sample("campaign"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).path("sequence").asInt()).isEqualTo(1);
    }

    @Test
    void refusesAnIdThatSaysSomethingElse() {
        HttpResponse<String> other =
                service.post("/v1/campaigns", sampleWith("campaign", "{\"title\":\"Other\"}"));

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(errors(other)).containsExactly("id other-content");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "campaigns; campaign; {\"partner\":\"nobody\"}; partner unknown-partner",
                "campaigns; campaign; {\"end\":\"2025-01-01\"}; end ends-before-it-begins",
                "campaigns; campaign; {\"title\":null}; title missing",
                "campaigns; campaign; {\"programmes\":[]}; programmes missing",
                "campaigns; campaign; {\"languages\":[\"xx\"]}; languages[0] unknown-language",
                "campaigns; campaign; {\"audiences\":[\"all\"]}; audiences[0] unknown-code",
                "campaigns; campaign; {\"start\":\"soon\"}; start unreadable",
                "campaigns; campaign; {\"id\":\"statistics\"}; id bad-id",
                "events; event; {\"campaign\":\"none\"}; campaign unknown-campaign",
                "events; event; {\"partner\":\"nobody\"}; partner unknown-partner",
                "events; event; {\"from\":\"2026-01-31\"}; from before-campaign",
                "events; event; {\"to\":\"2026-07-01\"}; to after-campaign",
                "events; event; {\"type\":\"party\"}; type unknown-code",
                "events; event; {\"exposure\":[{\"method\":\"other\",\"count\":1000000000000}]}; exposure[0].count too-large",
                "events; event; {\"exposure\":[{\"method\":\"other\",\"count\":5},{\"method\":\"other\",\"count\":6}]}; exposure[1] twice",
                "events; event; {\"materials\":[{\"material\":\"m\",\"copies\":5},{\"material\":\"m\",\"copies\":6}]}; materials[1] twice",
                "campaigns; campaign; {\"budget\":1,\"currency\":\"ABC\"}; currency unknown-currency",
                "campaigns; campaign; {\"budget\":1e15}; budget bad-amount",
                "campaigns; campaign; {\"budget\":-1}; budget too-small",
                "events; event; {\"programmes\":[\"PX.0179\"]}; programmes not-of-these",
                "materials; material; {\"copies\":0}; copies too-small",
                "materials; material; {\"campaign\":\"none\"}; campaign unknown-campaign",
                "hotlines; hotline; {\"operator\":\"nobody\"}; operator unknown-partner",
                "hotlines; hotline; {\"numbers\":[\"call us\"]}; numbers[0] bad-number",
                "hotlines/hotline-11616/calls; call; {\"time\":\"2999-01-01T00:00\"}; time in-the-future",
                "hotlines/hotline-11616/calls; call; {\"time\":\"2025-12-31T23:59\"}; time before-hotline",
                "hotlines/hotline-11616/calls; call; {\"category\":\"gossip\"}; category unknown-code",
                "hotlines/hotline-11616/calls; call; {\"interest\":\"XX\"}; interest unknown-country",
                "hotlines/hotline-11616/calls; call; {\"id\":null}; id missing",
                "hotlines/hotline-11616/calls; call; {\"afterHours\":\"maybe\"}; afterHours unreadable",
            })
    void namesTheBadField(String path, String sample, String changes, String error) {
        HttpResponse<String> response =
                service.post(
                        "/v1/" + path,
                        sampleWith(
                                sample,
                                changes.contains("\"id\"")
                                        ? changes
                                        : changes.replaceFirst("\\{", "{\"id\":\"bad-1\",")));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(errors(response)).contains(error);
        assertThat(service.get("/v1/" + path + "/bad-1").statusCode()).isEqualTo(404);
    }

    @Test
    void namesEveryBadField() {
        HttpResponse<String> response =
                service.post(
                        CALLS,
                        sampleWith(
                                "call",
                                "{\"id\":\"bad-2\",\"sex\":\"x\",\"outcome\":null,\"channel\":\"pigeon\"}"));

        assertThat(errors(response))
                .containsExactlyInAnyOrder(
                        "outcome missing", "channel unknown-code", "sex unknown-code");
    }

    @Test
    void takesNoCountForZeroThatIsNotThere() {
        HttpResponse<String> response =
                service.post(
                        "/v1/events",
                        sampleWith(
                                "event",
                                "{\"id\":\"bad-4\",\"people\":[{\"measure\":\"attended\"}]}"));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(errors(response)).singleElement().asString().startsWith("people[0]");
    }

    @Test
    void refusesPeopleBySexThatDoNotAddUp() {
        HttpResponse<String> response =
                service.post(
                        "/v1/events",
                        sampleWith(
                                "event",
                                "{\"id\":\"bad-3\",\"people\":[{\"measure\":\"attended\",\"count\":10},"
                                        + "{\"measure\":\"attended\",\"sex\":\"female\",\"count\":4},"
                                        + "{\"measure\":\"attended\",\"sex\":\"male\",\"count\":5}]}"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response)).containsExactly("people does-not-add-up");
    }

    @Test
    void tellsWhatAnEventContributes() {
        assertThat(service.post("/v1/events", sample("event")).statusCode()).isEqualTo(201);

        Event told = told("ev-2026-014");
        Golden.sample("events/event-recorded", told.data(CampaignEvents.EVENT_RECORDED));
        assertThat(told.source()).isEqualTo("/offices/KZ/campaigns");
    }

    private static Event told(String subject) {
        return service.pending().stream()
                .filter(it -> it.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void correctsAndWithdrawsAndForgetsNothing() {
        String path = "/v1/events/ev-2";
        service.post("/v1/events", sampleWith("event", "{\"id\":\"ev-2\"}"));
        String other = sampleWith("event", "{\"id\":\"ev-2\",\"type\":\"theatre\"}");
        HttpResponse<String> stale = service.put(path, corrected(other, 7));
        HttpResponse<String> corrected = service.put(path, corrected(other, 1));
        HttpResponse<String> withdrawn =
                service.delete(path + "?sequence=2&reason=entered%20twice");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(json(stale).path("sequence").asInt()).isEqualTo(1);
        assertThat(json(corrected).at("/record/type").asString()).isEqualTo("theatre");
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        JsonNode now = json(service.get(path));
        assertThat(now.path("withdrawn").asBoolean()).isTrue();
        assertThat(now.path("reason").asString()).isEqualTo("entered twice");
        assertThat(now.path("by").asString()).isEqualTo("country-officer-kz");
        assertThat(now.path("history").valueStream().map(it -> it.at("/record/type").asString()))
                .containsExactly("film-screening", "theatre");
        assertThat(told("ev-2").data(CampaignEvents.EVENT_RECORDED))
                .satisfies(it -> assertThat(it.withdrawn()).isTrue())
                .satisfies(it -> assertThat(it.people()).isEmpty());
        assertThat(service.post("/v1/events", other).statusCode()).isEqualTo(409);

        assertThat(service.put(path, corrected(other, 3)).statusCode()).as("again").isEqualTo(200);
        assertThat(
                        json(service.get(path))
                                .path("history")
                                .valueStream()
                                .map(it -> it.path("withdrawn").asBoolean()))
                .containsExactly(false, false, true);
    }

    @Test
    void wantsAReason() {
        service.post("/v1/materials", sampleWith("material", "{\"id\":\"m-2\"}"));

        assertThat(errors(service.delete("/v1/materials/m-2?sequence=1&reason=")))
                .containsExactly("reason bad-text");
    }

    /// A campaign from February to June, with events on 1 to 3 and 2 to 3 March, on 20 and 21
    /// April; and one on the last of June that was withdrawn.
    private static void campaignWithEvents(String id) {
        service.post("/v1/campaigns", sampleWith("campaign", "{\"id\":\"%s\"}".formatted(id)));
        Stream.of("03-01 03-03", "03-02 03-03", "04-20 04-21", "06-30 06-30")
                .forEach(days -> service.post("/v1/events", event(id, days)));
        service.delete("/v1/events/%s-06-30-06-30?sequence=1&reason=never%%20held".formatted(id));
    }

    private static String event(String campaign, String days) {
        String[] day = days.split(" ");
        return sampleWith(
                "event",
                "{\"id\":\"%s-%s-%s\",\"campaign\":\"%s\",\"from\":\"2026-%s\",\"to\":\"2026-%s\"}"
                        .formatted(campaign, day[0], day[1], campaign, day[0], day[1]));
    }

    private static HttpResponse<String> shortened(String id, String change, long sequence) {
        String campaign = sampleWith("campaign", "{\"id\":\"%s\",%s}".formatted(id, change));
        return service.put("/v1/campaigns/" + id, corrected(campaign, sequence));
    }

    @Test
    void refusesASpanThatLeavesEventsOfTheCampaignOutside() {
        campaignWithEvents("span");

        HttpResponse<String> both =
                shortened("span", "\"start\":\"2026-03-03\",\"end\":\"2026-04-20\"", 1);
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(errors(both)).containsExactly("start events-before", "end events-after");
        assertThat(json(both).at("/errors/0/message").asString()).startsWith("2 events ");
        assertThat(json(both).at("/errors/1/message").asString()).startsWith("1 event ");
        assertThat(json(service.get("/v1/campaigns/span")).path("sequence").asInt()).isEqualTo(1);
    }

    /// What others were told would be another thing than what is there.
    @Test
    void changesNothingThatRecordsCountBy() {
        service.post("/v1/campaigns", sampleWith("campaign", "{\"id\":\"firm\"}"));
        String material = sampleWith("material", "{\"id\":\"given\",\"campaign\":\"firm\"}");
        service.post("/v1/materials", material);
        String given =
                "{\"id\":\"gives\",\"campaign\":\"firm\",\"materials\":[{\"material\":\"given\",\"copies\":5}]}";
        assertThat(service.post("/v1/events", sampleWith("event", given)).statusCode())
                .isEqualTo(201);

        String otherKind =
                sampleWith(
                        "material",
                        "{\"id\":\"given\",\"campaign\":\"firm\",\"kind\":\"poster\",\"language\":\"en\"}");
        assertThat(errors(service.put("/v1/materials/given", corrected(otherKind, 1))))
                .containsExactly("kind given-away", "language given-away");
        assertThat(errors(shortened("firm", "\"programmes\":[\"PX.0179\"]", 1)))
                .containsExactly("programmes still-counted");
        assertThat(errors(service.delete("/v1/materials/given?sequence=1&reason=x")))
                .containsExactly("events still-counted");
        assertThat(errors(service.delete("/v1/campaigns/firm?sequence=1&reason=x")))
                .containsExactly("events still-counted");

        service.delete("/v1/events/gives?sequence=1&reason=never%20held");
        assertThat(service.put("/v1/materials/given", corrected(otherKind, 1)).statusCode())
                .isEqualTo(200);
        assertThat(service.delete("/v1/campaigns/firm?sequence=1&reason=x").statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesNoHotlineBackWhoseCallsCount() {
        service.post("/v1/hotlines", sampleWith("hotline", "{\"id\":\"rings\"}"));
        service.post("/v1/hotlines/rings/calls", sampleWith("call", "{\"id\":\"rang\"}"));
        String other = sampleWith("hotline", "{\"id\":\"rings\",\"programmes\":[\"PX.0179\"]}");

        assertThat(errors(service.delete("/v1/hotlines/rings?sequence=1&reason=x")))
                .containsExactly("calls still-counted");
        assertThat(errors(service.put("/v1/hotlines/rings", corrected(other, 1))))
                .containsExactly("programmes still-counted");

        service.delete("/v1/hotlines/rings/calls/rang?sequence=1&reason=x");
        assertThat(service.delete("/v1/hotlines/rings?sequence=1&reason=x").statusCode())
                .isEqualTo(200);
    }

    /// Where many may have 64 MB.
    @Test
    void takesAMegabyteForOneRecord() {
        String large = sampleWith("event", "{\"id\":\"large\"}");

        HttpResponse<String> refused = service.post("/v1/events", large + " ".repeat(1 << 20));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("body-too-large");
        assertThat(service.get("/v1/events/large").statusCode()).isEqualTo(404);
    }

    @Test
    void shortensACampaignToTheEventsThatItHad() {
        campaignWithEvents("tight");

        assertThat(
                        shortened("tight", "\"start\":\"2026-03-01\",\"end\":\"2026-04-21\"", 1)
                                .statusCode())
                .isEqualTo(200);
        assertThat(shortened("tight", "\"end\":\"2026-04-21\"", 2).statusCode()).isEqualTo(200);
        assertThat(errors(shortened("tight", "\"end\":\"2026-04-20\"", 3)))
                .containsExactly("end events-after");
    }

    @Test
    void refusesARecordForAnotherOrganisation() {
        HttpResponse<String> response =
                focal.post(
                        "/v1/campaigns",
                        sampleWith("campaign", "{\"id\":\"foreign\",\"partner\":\"korgau\"}"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(errors(response)).containsExactly("partner other-organisation");
        assertThat(service.get("/v1/campaigns/foreign").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesACorrectionThatGivesARecordAway() {
        focal.post("/v1/campaigns", sampleWith("campaign", "{\"id\":\"given\"}"));
        HttpResponse<String> response =
                focal.put(
                        "/v1/campaigns/given",
                        corrected(
                                sampleWith("campaign", "{\"id\":\"given\",\"partner\":\"korgau\"}"),
                                1));

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void answersAnotherOrganisationsRecordsAsIfThereWereNone() {
        CampaignsService other = service.as("partner-focal-point", "KZ", "korgau");
        service.post("/v1/events", sampleWith("event", "{\"id\":\"ev-3\"}"));
        String correction = corrected(sampleWith("event", "{\"id\":\"ev-3\"}"), 1);

        assertThat(
                        List.of(
                                other.get("/v1/events/ev-3").statusCode(),
                                other.get("/v1/events/none").statusCode(),
                                other.put("/v1/events/ev-3", correction).statusCode(),
                                other.delete("/v1/events/ev-3?sequence=1&reason=x").statusCode(),
                                focal.get("/v1/events/ev-3").statusCode()))
                .containsExactly(404, 404, 404, 404, 200);
        assertThat(json(other.get("/v1/events")).path("records").size()).isZero();
        assertThat(json(focal.get("/v1/events")).path("records").size()).isPositive();
        assertThat(json(focal.get("/v1/campaigns/none/events")).path("records").size()).isZero();
        assertThat(json(focal.get("/v1/campaigns/safe-journey/events")).path("records").size())
                .isPositive();
    }

    /// The owner of the campaign sends again what another partner held, and leaves out who did.
    @Test
    void showsNobodyAnothersRecordByGuessingIt() {
        service.hear(CampaignsService.partner("holder", 1, false));
        service.post("/v1/events", sampleWith("event", "{\"id\":\"ev-9\",\"partner\":\"holder\"}"));

        HttpResponse<String> guessed =
                focal.post("/v1/events", sampleWith("event", "{\"id\":\"ev-9\",\"partner\":null}"));

        assertThat(guessed.statusCode()).isEqualTo(409);
        assertThat(guessed.body()).doesNotContain("holder", "history");
    }

    @Test
    void showsAPartnerItsMaterialsAlsoOfACampaignThatWasWithdrawn() {
        focal.post("/v1/campaigns", sampleWith("campaign", "{\"id\":\"over\"}"));
        focal.post(
                "/v1/materials",
                sampleWith("material", "{\"id\":\"of-over\",\"campaign\":\"over\"}"));
        focal.delete("/v1/campaigns/over?sequence=1&reason=never%20begun");

        assertThat(focal.get("/v1/materials/of-over").statusCode()).isEqualTo(200);
        assertThat(
                        service.as("partner-focal-point", "KZ", "korgau")
                                .get("/v1/materials/of-over")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesRecords() {
        IntStream.range(0, 3)
                .forEach(it ->
                        service.post(
                                "/v1/materials",
                                sampleWith("material", "{\"id\":\"p-" + it + "\"}")));
        JsonNode page = json(service.get("/v1/materials?after=o&first=2"));

        assertThat(page.path("records").valueStream().map(it -> it.at("/record/id").asString()))
                .containsExactly("p-0", "p-1");
        assertThat(page.path("after").asString()).isEqualTo("p-1");
        assertThat(json(service.get("/v1/materials?after=p-1")).path("after").isMissingNode())
                .isTrue();
    }

    private static String calls(String prefix, int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(
                            sampleWith(
                                    "call",
                                    "{\"id\":\"%s-%d\",\"time\":\"2026-03-%02dT10:05\"}"
                                            .formatted(prefix, i, 1 + i % 28)))
                    .append('\n');
        }
        return rows.toString();
    }

    private static HttpResponse<String> bulk(String rows, String mode) {
        return service.send("POST", CALLS + "?mode=" + mode, "application/x-ndjson", rows);
    }

    @Test
    void takesCallsInBulkOnce() {
        HttpResponse<String> first = bulk(calls("b", 300), "all-or-nothing");
        HttpResponse<String> again = bulk(calls("b", 301), "keep-good");

        assertThat(json(first).path("accepted").asInt()).as(first.body()).isEqualTo(300);
        assertThat(json(again).path("accepted").asInt()).isEqualTo(1);
        assertThat(json(again).path("unchanged").asInt()).isEqualTo(300);
        assertThat(service.get(CALLS + "/b-299").statusCode()).isEqualTo(200);
    }

    @Test
    void storesNothingOfAllWhereOneRowWillNotDo() {
        String rows =
                calls("n", 2)
                        + sampleWith("call", "{\"id\":\"n-2\",\"channel\":\"pigeon\"}")
                        + "\nno json\n"
                        + sampleWith("call", "{\"id\":\"n-0\"}")
                        + "\n";
        HttpResponse<String> response = bulk(rows, "all-or-nothing");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response))
                .containsExactlyInAnyOrder(
                        "3 channel unknown-code", "4  unreadable", "5 id other-content");
        assertThat(service.get(CALLS + "/n-0").statusCode()).isEqualTo(404);
    }

    /// More than are looked at together.
    @Test
    void storesNothingOfVeryManyWhereTheLastWillNotDo() {
        String many = calls("v", 25_001);
        HttpResponse<String> refused =
                bulk(
                        many + sampleWith("call", "{\"id\":\"v-0\",\"channel\":\"web-chat\"}"),
                        "all-or-nothing");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(service.get(CALLS + "/v-0").statusCode()).isEqualTo(404);
        HttpResponse<String> taken = bulk(many, "all-or-nothing");
        assertThat(json(taken).path("accepted").asInt()).as(taken.body()).isEqualTo(25_001);
    }

    @Test
    void keepsTheGoodRows() {
        String rows = calls("g", 2) + sampleWith("call", "{\"id\":\"g-2\",\"channel\":\"pigeon\"}");
        HttpResponse<String> response = bulk(rows, "keep-good");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("refused").asInt()).isEqualTo(1);
        assertThat(errors(response)).containsExactly("3 channel unknown-code");
        assertThat(service.get(CALLS + "/g-1").statusCode()).isEqualTo(200);
    }

    @Test
    void takesCallsAsCsv() {
        String csv =
                "\uFEFFid,time,channel,category,sex,interest,afterHours,outcome,programmes\n"
                        + "csv-1,2026-03-02T20:00,phone,documents,female,RU,,advice,CT.0495\n"
                        + "csv-2,2026-03-02T10:00,phone,documents,,,no,advice,\n";
        HttpResponse<String> response =
                service.send("POST", CALLS + "?mode=keep-good", "text/csv", csv);

        assertThat(errors(response)).containsExactly("3 afterHours unreadable");
        JsonNode call = json(service.get(CALLS + "/csv-1")).path("record");
        assertThat(call.path("afterHours").asBoolean()).isTrue();
        assertThat(call.path("sex").asString()).isEqualTo("female");
    }

    @Test
    void saysFromWhichLineATableIsNoCsv() {
        String csv =
                "id,time,channel,category,outcome\n"
                        + "quoted-1,2026-03-02T20:00,phone,documents,advice\n"
                        + "\"quoted\"-2,2026-03-02T20:00,phone,documents,advice\n";
        HttpResponse<String> all = service.send("POST", CALLS, "text/csv", csv);
        HttpResponse<String> good =
                service.send("POST", CALLS + "?mode=keep-good", "text/csv", csv);

        assertThat(all.statusCode()).as(all.body()).isEqualTo(422);
        assertThat(errors(all)).containsExactly("3  no-csv");
        assertThat(json(good).path("accepted").asInt()).isEqualTo(1);
        assertThat(errors(good)).containsExactly("3  no-csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "text/csv"})
    void refusesATextThatIsNotUtf8(String type) {
        byte[] latin = calls("latin", 1).replace("phone", "phon\u00e9").getBytes(ISO_8859_1);
        HttpResponse<String> response =
                service.stream(CALLS + "?mode=keep-good", type, new ByteArrayInputStream(latin));

        assertThat(json(response).path("accepted").asInt()).isZero();
        assertThat(errors(response)).containsExactly("1  not-utf-8");
    }

    @Test
    void tellsTheFirstThousandFaultsAndCountsThemAll() {
        HttpResponse<String> response = bulk("x\n".repeat(1_200), "keep-good");

        assertThat(json(response).path("refused").asInt()).isEqualTo(1_200);
        assertThat(errors(response)).hasSize(1_000).contains("1000  unreadable");
    }

    @Test
    void refusesColumnsThatItDoesNotKnow() {
        HttpResponse<String> response =
                service.send("POST", CALLS, "text/csv", "id,name\nx,Somebody\n");

        assertThat(errors(response)).containsExactly("1 name unknown-column");
    }

    @Test
    void takesEventsAsCsv() {
        String csv =
                "id,campaign,type,from,country,region,audiences,people.attended,people.attended.female,materials.leaflet-kk\n"
                        + "e-1,safe-journey,lecture,2026-03-05,KZ,KZ-SHY,teachers;women,10,10,3\n"
                        + "e-2,safe-journey,lecture,2026-03-05,KZ,KZ-SHY,teachers;women,10,9,3\n";
        HttpResponse<String> response =
                service.send("POST", "/v1/events?mode=keep-good", "text/csv", csv);

        assertThat(json(response).path("accepted").asInt()).as(response.body()).isEqualTo(1);
        assertThat(errors(response)).containsExactly("3 people does-not-add-up");
        assertThat(told("e-1").data(CampaignEvents.EVENT_RECORDED).materials())
                .extracting(it -> it.kind() + it.copies())
                .containsExactly("leaflet3");
    }

    @Test
    void refusesRowsOfAnotherOrganisation() {
        String rows =
                sampleWith("event", "{\"id\":\"f-1\"}")
                        + "\n"
                        + sampleWith("event", "{\"id\":\"f-2\",\"partner\":\"korgau\"}");
        HttpResponse<String> response =
                focal.send("POST", "/v1/events?mode=keep-good", "application/x-ndjson", rows);

        assertThat(errors(response)).containsExactly("2 partner other-organisation");
        assertThat(service.get("/v1/events/f-2").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAnUploadOf200MegabytesAndStoresNothing() {
        byte[] row =
                (sampleWith("call", "{\"id\":\"huge-1\"}") + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] blank = new byte[1 << 20];
        Arrays.fill(blank, (byte) '\n');
        InputStream body =
                new SequenceInputStream(
                        Collections.enumeration(
                                Stream.concat(
                                                Stream.of(row),
                                                IntStream.range(0, 200).mapToObj(_ -> blank))
                                        .<InputStream>map(ByteArrayInputStream::new)
                                        .toList()));
        try {
            assertThat(
                            service.stream(CALLS + "?mode=keep-good", "application/x-ndjson", body)
                                    .statusCode())
                    .isEqualTo(413);
        } catch (UncheckedIOException brokenOff) {
            assertThat(brokenOff).hasMessageNotContaining("200");
        }
        assertThat(service.get(CALLS + "/huge-1").statusCode()).isEqualTo(404);
    }

    @Test
    void movesACallToItsOtherDay() {
        String path = CALLS + "/moved";
        service.post(CALLS, sampleWith("call", "{\"id\":\"moved\",\"time\":\"2026-02-01T10:00\"}"));
        HttpResponse<String> response =
                service.put(
                        path,
                        corrected(
                                sampleWith(
                                        "call", "{\"id\":\"moved\",\"time\":\"2026-02-02T10:00\"}"),
                                1));

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode now = json(service.get(path));
        assertThat(now.at("/record/time").asString()).isEqualTo("2026-02-02T10:00");
        assertThat(now.at("/history/0/record/time").asString()).isEqualTo("2026-02-01T10:00");
        assertThat(told("hotline-11616/2026-02-01").data(CampaignEvents.CALLS_TALLIED).calls())
                .isEmpty();
        assertThat(told("hotline-11616/2026-02-02").data(CampaignEvents.CALLS_TALLIED).calls())
                .singleElement()
                .satisfies(it -> assertThat(it.count()).isEqualTo(1));
    }

    @Test
    void addsUpCalls() {
        bulk(calls("s", 3).replace("2026-03", "2026-01"), "all-or-nothing");
        JsonNode sums = json(service.get("/v1/hotlines/statistics?from=2026-01-01&to=2026-01-31"));
        JsonNode callers = json(service.get("/v1/hotlines/callers?from=2026-01-01&to=2026-01-31"));
        JsonNode foreign =
                json(
                        service.as("hotline-operator", "KZ", "korgau")
                                .get("/v1/hotlines/callers?from=2026-01-01&to=2026-01-31"));

        assertThat(sums.path("calls").asInt()).isEqualTo(3);
        assertThat(sums.at("/byCategory/0/key").asString()).isEqualTo("employment-abroad");
        assertThat(sums.toString()).doesNotContain("sex", "ageGroup", "25-34");
        assertThat(callers.at("/callers/0/ageGroup").asString()).isEqualTo("25-34");
        assertThat(foreign.path("calls").asInt()).isZero();
    }

    /// An operator of another hotline is told what one of none is.
    @Test
    void addsUpTheCallsOfOneHotlineForItsOperator() {
        String path = "/v1/hotlines/%s/statistics?from=2026-05-01&to=2026-05-31";
        CampaignsService operator = service.as("hotline-operator", "KZ", "sana-sezim");
        service.post(
                "/v1/hotlines",
                sampleWith("hotline", "{\"id\":\"hotline-2\",\"operator\":\"korgau\"}"));
        bulk(calls("o", 4).replace("2026-03", "2026-05"), "all-or-nothing");
        service.send(
                "POST",
                "/v1/hotlines/hotline-2/calls",
                "application/x-ndjson",
                calls("p", 1).replace("2026-03", "2026-05"));

        JsonNode own = json(operator.get(path.formatted("hotline-11616")));
        HttpResponse<String> foreign = operator.get(path.formatted("hotline-2"));
        HttpResponse<String> none = operator.get(path.formatted("hotline-none"));

        assertThat(own.path("calls").asInt()).isEqualTo(4);
        assertThat(own.at("/byMonth/0/key").asString()).isEqualTo("2026-05");
        assertThat(own.toString()).doesNotContain("sex", "ageGroup", "25-34");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(
                        operator.get(path.formatted("hotline-11616").replace("to=2026", "to=2024"))
                                .statusCode())
                .isEqualTo(400);
        assertThat(json(service.get(path.formatted("hotline-2"))).path("calls").asInt()).isOne();
    }

    @Test
    void addsUpEvents() {
        service.post(
                "/v1/campaigns",
                sampleWith("campaign", "{\"id\":\"sums\",\"programmes\":[\"PX.0179\"]}"));
        service.post(
                "/v1/events",
                sampleWith(
                        "event", "{\"id\":\"sum-1\",\"campaign\":\"sums\",\"programmes\":null}"));
        JsonNode sums = json(service.get("/v1/campaigns/statistics?programme=PX.0179"));

        assertThat(sums.at("/total/events").asInt()).isEqualTo(1);
        assertThat(sums.at("/total/attended").asInt()).isEqualTo(42);
        assertThat(sums.at("/total/reached").asInt()).isEqualTo(120);
        assertThat(sums.at("/total/engaged").isMissingNode()).as("said by nobody").isTrue();
        assertThat(sums.at("/total/silent/engaged").asInt()).isEqualTo(1);
        assertThat(sums.at("/total/silent/attended").asInt()).isZero();
        assertThat(sums.at("/bySex/0/attended").asInt()).isEqualTo(25);
        assertThat(sums.path("bySex"))
                .filteredOn(it -> it.path("sex").asString().equals("unknown"))
                .as("reached, not told apart")
                .singleElement()
                .satisfies(it -> assertThat(it.path("reached").asInt()).isEqualTo(120));
    }

    /// Zero would be a value.
    @ParameterizedTest
    @ValueSource(strings = {"campaigns", "hotlines"})
    void refusesToCountForADonorForeignProgrammesWhetherOrNotThereAreAny(String path) {
        CampaignsService donor = service.as("donor", "REGION", null);
        String statistics = "/v1/" + path + "/statistics?programme=";

        assertThat(donor.get(statistics + "CT.0495").statusCode()).isEqualTo(200);
        assertThat(refusal(donor.get(statistics + "PX.0179")))
                .startsWith("403")
                .contains("urn:tumar:problem:forbidden")
                .isEqualTo(refusal(donor.get(statistics + "NONE")));
    }

    private static String refusal(HttpResponse<String> response) {
        return response.statusCode()
                + response.body().replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    @Test
    void listsItsCodes() {
        assertThat(json(service.get("/v1/campaigns/code-lists")).size()).isEqualTo(11);
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
                Path.of("../docs/openapi/campaigns.json"),
                sorted.writerWithDefaultPrettyPrinter().writeValueAsString(api) + "\n");
    }

    @Test
    void describesItsDoorItsBodiesAndItsRefusals() throws Exception {
        assertThat(ApiGaps.of(service.get("/v3/api-docs").body())).isEmpty();
    }

    @Test
    void describesEveryOperationParameterAndResponse() {
        JsonNode paths = json(service.get("/v3/api-docs")).path("paths");

        assertThat(paths.size()).isEqualTo(17);
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
}
