package org.tumar.campaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.campaigns.CampaignsService.corrected;
import static org.tumar.campaigns.CampaignsService.json;
import static org.tumar.campaigns.CampaignsService.sampleWith;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.campaigns.CampaignsService;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.event.CampaignEvents;
import org.tumar.kit.TumarJson;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Change;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Kind;
import org.tumar.kit.records.RecordStore;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventFollowingTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static CampaignsService service;

    @BeforeAll
    static void start() {
        service = CampaignsService.start(MONGO, "--tumar.campaigns.rounds.pause=1h");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String campaign(String id, String programmes) {
        return sampleWith(
                "campaign", "{\"id\":\"%s\",\"programmes\":[%s]}".formatted(id, programmes));
    }

    private static String event(String campaign, String id, String changes) {
        return sampleWith(
                "event",
                "{\"id\":\"%s\",\"campaign\":\"%s\",\"materials\":null,\"programmes\":null%s}"
                        .formatted(id, campaign, changes));
    }

    private static void enter(String campaign, String... events) {
        assertThat(service.post("/v1/campaigns", campaign(campaign, "\"CT.0495\"")).statusCode())
                .isEqualTo(201);
        for (String event : events) {
            assertThat(service.post("/v1/events", event).statusCode()).isEqualTo(201);
        }
    }

    private static int correct(String campaign, String programmes, int sequence) {
        return service.put(
                        "/v1/campaigns/" + campaign,
                        corrected(campaign(campaign, programmes), sequence))
                .statusCode();
    }

    private static void round() {
        service.bean(EventFollowing.class).round();
    }

    private static JsonNode event(String id) {
        return json(service.get("/v1/events/" + id));
    }

    private static List<String> programmes(String id) {
        return event(id).at("/record/programmes").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void movesEventsThatNameNoProgrammesWithTheirCampaign() {
        enter("wrong", event("wrong", "w-1", ""), event("wrong", "w-2", ""));
        service.delete("/v1/events/w-2?sequence=1&reason=never%20held");
        assertThat(correct("wrong", "\"PX.0179\"", 1)).isEqualTo(200);
        round();
        round();

        assertThat(programmes("w-1")).containsExactly("PX.0179");
        assertThat(event("w-1").path("sequence").asInt()).isEqualTo(2);
        assertThat(event("w-1").path("reason").asString()).isEqualTo("the campaign's programmes");
        assertThat(service.pending().stream().filter(it -> it.subject().equals("w-1")))
                .singleElement()
                .satisfies(it -> assertThat(it.sequence()).isEqualTo(2))
                .satisfies(it ->
                        assertThat(it.data(CampaignEvents.EVENT_RECORDED).programmes())
                                .containsExactly("PX.0179"));
        assertThat(programmes("w-2")).as("withdrawn").containsExactly("CT.0495");
    }

    @Test
    void leavesEventsThatNameTheirProgrammes() {
        enter("named", event("named", "n-1", ",\"programmes\":[\"CT.0495\"]"));
        assertThat(correct("named", "\"CT.0495\",\"PX.0179\"", 1)).isEqualTo(200);
        round();

        assertThat(programmes("n-1")).containsExactly("CT.0495");
        assertThat(correct("named", "\"PX.0179\"", 2)).as("still counted").isEqualTo(422);
    }

    @Test
    void takesTheSameAgainBeforeAndAfterItMoved() {
        String event = event("again", "a-1", "");
        enter("again", event);
        correct("again", "\"PX.0179\"", 1);

        assertThat(service.post("/v1/events", event).statusCode()).isEqualTo(200);
        round();
        assertThat(service.post("/v1/events", event).statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnFollowingAfterACorrectionOfWhatWasRead() {
        enter("read", event("read", "r-1", ""));
        ObjectNode read = read("r-1");
        ObjectNode record = (ObjectNode) read.path("record");
        record.put("type", "theatre");
        assertThat(service.put("/v1/events/r-1", read.toString()).statusCode()).isEqualTo(200);
        correct("read", "\"PX.0179\"", 1);
        round();

        assertThat(programmes("r-1")).containsExactly("PX.0179");
        assertThat(service.put("/v1/events/r-1", read.put("sequence", 3).toString()).statusCode())
                .as("as it was read before")
                .isEqualTo(200);
        assertThat(programmes("r-1")).containsExactly("PX.0179");
        assertThat(event("r-1").at("/record/follows").asBoolean()).isTrue();
    }

    private static ObjectNode read(String id) {
        ObjectNode read = (ObjectNode) event(id).deepCopy();
        return read.put("reason", "checked");
    }

    @Test
    void takesUpAgainAsItWasReadOneThatWasWithdrawnBeforeItsCampaignMoved() {
        enter("back", event("back", "b-1", ""));
        service.delete("/v1/events/b-1?sequence=1&reason=x");
        correct("back", "\"PX.0179\"", 1);

        assertThat(service.put("/v1/events/b-1", read("b-1").toString()).statusCode())
                .isEqualTo(200);
        assertThat(programmes("b-1")).containsExactly("PX.0179");
    }

    @Test
    void namesWhatItCountsForWhereItIsToFollowNoLonger() {
        enter("free", event("free", "f-1", ",\"follows\":false"), event("free", "f-2", ""));
        service.put("/v1/events/f-2", corrected(event("free", "f-2", ",\"follows\":false"), 1));
        correct("free", "\"CT.0495\",\"PX.0179\"", 1);
        round();

        assertThat(programmes("f-1")).containsExactly("CT.0495");
        assertThat(programmes("f-2")).containsExactly("CT.0495");
        assertThat(event("f-2").at("/record/follows").isMissingNode()).isTrue();
    }

    @Test
    void leavesEventsOfACampaignThatNamesTheSameInAnotherOrder() {
        enter("order", event("order", "o-1", ""));
        correct("order", "\"CT.0495\",\"PX.0179\"", 1);
        round();
        correct("order", "\"PX.0179\",\"CT.0495\"", 2);
        round();

        assertThat(event("o-1").path("sequence").asInt()).isEqualTo(2);
    }

    /// A material of it was never made, so that nothing can be told of it.
    @Test
    void goesOnAfterAnEventThatWillNotDo() {
        enter("torn", event("torn", "t-2", ""));
        Kept<EventBody> torn =
                Kept.first(
                        "t-1",
                        TumarJson.mapper()
                                .readValue(
                                        event(
                                                "torn",
                                                "t-1",
                                                ",\"programmes\":[\"CT.0495\"],\"follows\":true,"
                                                        + "\"to\":\"2026-03-01\",\"partner\":\"korgau\","
                                                        + "\"materials\":[{\"material\":\"none\",\"copies\":1}]"),
                                        EventBody.class),
                        new Authorship("somebody", Instant.EPOCH, null));
        service.bean(RecordStore.class)
                .records(Kind.json("events", EventBody.class))
                .write(List.of(Change.first(torn, Optional.empty())));
        service.bean(Events.class).mirror().wrote(torn);
        correct("torn", "\"PX.0179\"", 1);
        round();

        assertThat(programmes("t-1")).containsExactly("CT.0495");
        assertThat(programmes("t-2")).containsExactly("PX.0179");
    }

    @Test
    void movesEventsInTheNameOfWhoMovedTheirCampaignAndNotOfWhoChangedItSince() {
        enter("moved", event("moved", "m-1", ""));
        String other = campaign("moved", "\"PX.0179\"");
        service.as("partner-focal-point", "KZ", "sana-sezim")
                .put("/v1/campaigns/moved", corrected(other, 1));
        String titled = other.replace("\"goal\":\"", "\"goal\":\"Once more: ");
        assertThat(service.put("/v1/campaigns/moved", corrected(titled, 2)).statusCode())
                .isEqualTo(200);
        round();

        assertThat(programmes("m-1")).containsExactly("PX.0179");
        assertThat(event("m-1").path("by").asString()).isEqualTo("partner-focal-point-kz");
        assertThat(Instant.parse(event("m-1").path("at").asString()))
                .isAfterOrEqualTo(
                        Instant.parse(
                                json(service.get("/v1/campaigns/moved")).path("at").asString()));
    }

    @Test
    void letsAnEventFollowThatNamedItsProgrammes() {
        enter("later", event("later", "l-1", ",\"programmes\":[\"CT.0495\"]"));
        service.put("/v1/events/l-1", corrected(event("later", "l-1", ",\"follows\":true"), 1));
        correct("later", "\"PX.0179\"", 1);
        round();

        assertThat(programmes("l-1")).containsExactly("PX.0179");
    }
}
