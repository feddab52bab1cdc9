package org.tumar.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.campaigns.CampaignsService.corrected;
import static org.tumar.campaigns.CampaignsService.errors;
import static org.tumar.campaigns.CampaignsService.json;
import static org.tumar.campaigns.CampaignsService.sampleWith;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;

/// Records that hang on another's, and what organisations see of one another's.
class SharedRecordsTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static CampaignsService service;
    private static CampaignsService owner;
    private static CampaignsService guest;

    @BeforeAll
    static void start() {
        service = CampaignsService.start(MONGO);
        owner = service.as("partner-focal-point", "KZ", "sana-sezim");
        guest = service.as("partner-focal-point", "KZ", "korgau");
        enter("campaign", "{\"id\":\"one\"}");
        enter("campaign", "{\"id\":\"other\",\"programmes\":[\"PX.0179\"]}");
        enter("material", "{\"id\":\"leaflet-kk\",\"campaign\":\"one\"}");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void enter(String sort, String changes) {
        HttpResponse<String> entered = service.post("/v1/" + sort + "s", sampleWith(sort, changes));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    }

    /// An event of the campaign `one` that says nothing of programmes.
    private static String event(String id, String changes) {
        return sampleWith("event", event(id)).replaceFirst("\\{", "{" + changes);
    }

    private static String event(String id) {
        return "{\"id\":\"%s\",\"campaign\":\"one\",\"programmes\":null,\"partner\":null}"
                .formatted(id);
    }

    private static JsonNode programmes(String event) {
        return json(service.get("/v1/events/" + event)).at("/record/programmes");
    }

    @Test
    void countsAnEventThatMovesForTheProgrammesOfItsNewCampaign() {
        service.post("/v1/events", event("moves", ""));
        String moved = sampleWith("event", event("moves").replace("\"one\"", "\"other\""));

        assertThat(service.put("/v1/events/moves", corrected(moved, 1)).statusCode())
                .isEqualTo(200);
        assertThat(programmes("moves")).extracting(JsonNode::asString).containsExactly("PX.0179");
    }

    @Test
    void keepsTheProgrammesOfAnEventThatStaysWithItsCampaign() {
        enter("campaign", "{\"id\":\"both\",\"programmes\":[\"CT.0495\",\"PX.0179\"]}");
        service.post(
                "/v1/events",
                sampleWith(
                        "event",
                        "{\"id\":\"stays\",\"campaign\":\"both\",\"programmes\":[\"PX.0179\"]}"));
        String theatre =
                sampleWith(
                        "event",
                        "{\"id\":\"stays\",\"campaign\":\"both\",\"programmes\":null,\"type\":\"theatre\"}");

        assertThat(service.put("/v1/events/stays", corrected(theatre, 1)).statusCode())
                .isEqualTo(200);
        assertThat(programmes("stays")).extracting(JsonNode::asString).containsExactly("PX.0179");
    }

    @Test
    void countsAnEventThatIsTakenUpAgainForWhatItsCampaignIsForByThen() {
        enter("campaign", "{\"id\":\"turns\"}");
        String event = event("again", "").replace("\"one\"", "\"turns\"");
        service.post("/v1/events", event);
        service.delete("/v1/events/again?sequence=1&reason=x");
        String turned = sampleWith("campaign", "{\"id\":\"turns\",\"programmes\":[\"PX.0179\"]}");
        assertThat(service.put("/v1/campaigns/turns", corrected(turned, 1)).statusCode())
                .isEqualTo(200);

        assertThat(service.put("/v1/events/again", corrected(event, 2)).statusCode())
                .isEqualTo(200);
        assertThat(programmes("again")).extracting(JsonNode::asString).containsExactly("PX.0179");
    }

    /// Whether there is such a campaign is told to nobody who may not see it.
    @ParameterizedTest
    @ValueSource(strings = {"one", "nowhere"})
    void answersForAMaterialOfAnothersCampaignAsForNone(String campaign) {
        HttpResponse<String> response =
                guest.post(
                        "/v1/materials",
                        sampleWith(
                                "material",
                                "{\"id\":\"foreign\",\"campaign\":\"%s\"}".formatted(campaign)));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(errors(response)).containsExactly("campaign unknown-campaign");
    }

    /// Whoever holds an event under another's campaign says that it was they.
    @ParameterizedTest
    @ValueSource(strings = {"one", "nowhere"})
    void answersForAnEventOfAnothersCampaignThatNobodyHeldAsForNone(String campaign) {
        String event = event("unheld", "").replace("\"one\"", "\"" + campaign + "\"");
        HttpResponse<String> single = guest.post("/v1/events", event);
        HttpResponse<String> many = guest.send("POST", "/v1/events", "application/x-ndjson", event);

        assertThat(single.statusCode()).isEqualTo(422);
        assertThat(errors(single)).containsExactly("campaign unknown-campaign");
        assertThat(errors(many)).containsExactly("1 campaign unknown-campaign");
    }

    @Test
    void showsTheOwnerOfACampaignWhatOthersHeldUnderIt() {
        String held = event("joint", "\"partner\":\"korgau\",");
        assertThat(guest.post("/v1/events", held).statusCode()).isEqualTo(201);

        assertThat(owner.get("/v1/events/joint").statusCode()).isEqualTo(200);
        assertThat(json(owner.get("/v1/campaigns/one/events")).toString()).contains("\"joint\"");
        assertThat(owner.put("/v1/events/joint", corrected(held, 1)).statusCode()).isEqualTo(404);
        assertThat(owner.delete("/v1/events/joint?sequence=1&reason=x").statusCode())
                .isEqualTo(404);
        assertThat(json(guest.get("/v1/campaigns/one/events")).toString())
                .contains("\"joint\"")
                .doesNotContain("sana-sezim");
    }

    /// It may have hung on somebody else's campaign before.
    @Test
    void showsTheOwnerOfACampaignNothingThatOthersSaidBefore() {
        String held = event("past", "\"partner\":\"korgau\",");
        guest.post("/v1/events", held);
        guest.put("/v1/events/past", corrected(held.replace("film-screening", "theatre"), 1));

        assertThat(json(guest.get("/v1/events/past")).path("history")).hasSize(1);
        assertThat(json(service.get("/v1/events/past")).path("history")).hasSize(1);
        assertThat(json(owner.get("/v1/events/past")).path("history")).isEmpty();
        assertThat(json(owner.get("/v1/events/past")).path("sequence").asInt()).isEqualTo(2);
    }

    /// Neither where it is read nor where it is put right.
    @Test
    void showsOfARecordThatWasHandedOnNothingThatAnotherOrganisationSaid() {
        String first = event("handed", "\"partner\":\"sana-sezim\",");
        String next = first.replace("sana-sezim", "korgau");
        service.post("/v1/events", first);
        service.put("/v1/events/handed", corrected(next, 1));
        HttpResponse<String> put =
                guest.put(
                        "/v1/events/handed",
                        corrected(next.replace("film-screening", "theatre"), 2));

        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(past(put)).containsExactly(2);
        assertThat(past(guest.get("/v1/events/handed"))).containsExactly(2);
        assertThat(past(owner.get("/v1/events/handed"))).containsExactly(1);
        assertThat(past(service.get("/v1/events/handed"))).containsExactly(1, 2);
    }

    private static List<Integer> past(HttpResponse<String> response) {
        return json(response)
                .path("history")
                .valueStream()
                .map(it -> it.path("sequence").asInt())
                .toList();
    }

    @Test
    void saysWhoseEventsKeepWhatIsTheOwners() {
        enter("campaign", "{\"id\":\"kept\"}");
        enter("material", "{\"id\":\"kept-too\",\"campaign\":\"kept\"}");
        String held =
                sampleWith(
                        "event",
                        "{\"id\":\"keeps\",\"campaign\":\"kept\",\"partner\":\"korgau\","
                                + "\"materials\":[{\"material\":\"kept-too\",\"copies\":1}]}");
        assertThat(guest.post("/v1/events", held).statusCode()).isEqualTo(201);

        assertThat(
                        Stream.of("campaigns/kept", "materials/kept-too")
                                .map(it -> owner.delete("/v1/" + it + "?sequence=1&reason=x"))
                                .map(it -> json(it).at("/errors/0/message").asString()))
                .allMatch(it -> it.contains("korgau"));
        service.delete("/v1/events/keeps?sequence=1&reason=agreed");
        assertThat(owner.delete("/v1/materials/kept-too?sequence=1&reason=x").statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhoseEventsKeepAProgramme() {
        enter("campaign", "{\"id\":\"for-both\",\"programmes\":[\"CT.0495\",\"PX.0179\"]}");
        String named =
                sampleWith(
                        "event",
                        "{\"id\":\"names\",\"campaign\":\"for-both\",\"partner\":\"korgau\","
                                + "\"programmes\":[\"PX.0179\"]}");
        assertThat(service.post("/v1/events", named).statusCode()).isEqualTo(201);
        String less = sampleWith("campaign", "{\"id\":\"for-both\"}");

        assertThat(
                        json(owner.put("/v1/campaigns/for-both", corrected(less, 1)))
                                .at("/errors/0/message")
                                .asString())
                .contains("PX.0179", "korgau");
    }

    /// What the other's record says must not be guessed.
    @ParameterizedTest
    @ValueSource(strings = {"film-screening", "theatre"})
    void answersForARowThatMeetsAnothersRecordTheSameWhateverItSays(String type) {
        guest.post("/v1/events", event("guessed", "\"partner\":\"korgau\","));
        String rows =
                event("guessed", "").replace("film-screening", type)
                        + "\n"
                        + event("beside-" + type, "");
        List<HttpResponse<String>> responses =
                Stream.of("all-or-nothing", "keep-good")
                        .map(it ->
                                owner.send(
                                        "POST",
                                        "/v1/events?mode=" + it,
                                        "application/x-ndjson",
                                        rows))
                        .toList();

        assertThat(responses).extracting(HttpResponse::statusCode).containsExactly(422, 200);
        assertThat(responses)
                .allSatisfy(it -> assertThat(errors(it)).containsExactly("1 id other-content"));
        assertThat(json(responses.getLast()).path("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void judgesACorrectionThatLeavesOutWhoHeldTheEventByWhoDid() {
        guest.post("/v1/events", event("left-out", "\"partner\":\"korgau\","));
        HttpResponse<String> corrected =
                guest.put(
                        "/v1/events/left-out",
                        corrected(event("left-out", "").replace("film-screening", "theatre"), 1));

        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(json(corrected).at("/record/partner").asString()).isEqualTo("korgau");
    }

    /// It may name whom it named, and nobody else who is gone.
    @Test
    void putsRightARecordOfAPartnerThatWasWithdrawn() {
        service.hear(CampaignsService.partner("moves-out", 1, false));
        String held = event("goes-on", "\"partner\":\"moves-out\",");
        service.post("/v1/events", held);
        service.hear(CampaignsService.partner("moves-out", 2, true));

        HttpResponse<String> corrected =
                service.put(
                        "/v1/events/goes-on",
                        corrected(held.replace("film-screening", "theatre"), 1));

        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(json(corrected).at("/record/type").asString()).isEqualTo("theatre");
        service.hear(CampaignsService.partner("gone-too", 1, true));
        assertThat(
                        errors(
                                service.put(
                                        "/v1/events/goes-on",
                                        corrected(held.replace("moves-out", "gone-too"), 2))))
                .containsExactly("partner unknown-partner");
    }

    @Test
    void takesTheSameAgainAfterWhatItNamesWasWithdrawn() {
        service.hear(CampaignsService.partner("leaves", 1, false));
        String held = event("outlives", "\"partner\":\"leaves\",");
        service.post("/v1/events", held);
        service.hear(CampaignsService.partner("leaves", 2, true));

        assertThat(service.post("/v1/events", held).statusCode()).isEqualTo(200);
        assertThat(errors(service.post("/v1/events", held.replace("outlives", "comes-late"))))
                .containsExactly("partner unknown-partner");
    }
}
