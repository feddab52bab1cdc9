package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tumar.demo.office.Json;
import org.tumar.demo.region.As;
import tools.jackson.databind.JsonNode;

/// Records at Kazakhstan's gateway. They count for a programme of their own: the shipped ones stay
/// as they are.
@InSharedRegion
class RecordsIT {

    /// What the demo's focal points and operators belong to.
    private static final String PARTNER = "partner-of-KZ";

    private static final String ANOTHER = "another-partner";

    private static final String GRAPH =
            """
            {
              events(programme: "IT.1") {
                regional { sums { n: events { value } byType { key } } coverage { reporting } }
                national { country sums { n: events { value } } }
              }
              calls(programme: "IT.1", from: "2014-03-03", to: "2014-03-03") {
                regional { sums { n: calls { value } } coverage { reporting } }
                national { country sums { n: calls { value } } }
              }
              trainings(programme: "IT.1") {
                regional { sums { n: trainings { value } } coverage { reporting } }
                national { country sums { n: trainings { value } } }
              }
              network(programme: "IT.1", from: "2014-01-01", to: "2014-12-31") {
                regional { sums { n: atEnd { value } } coverage { reporting } }
                national { country sums { n: atEnd { value } } }
              }
              partners(search: "сана сезим", programme: "IT.1") { edges { node { id } } }
            }
            """;

    private static final As OFFICER = As.parse("country-officer:KZ");
    private static final As FOCAL_POINT = As.parse("partner-focal-point:KZ");
    private static final As OPERATOR = As.parse("hotline-operator:KZ");

    @Test
    void areEnteredAtTheCountrysGatewayByWhoMay(LiveRegion region) {
        int gateway = region.nationalGatewayPort("KZ");

        enterAll(region, gateway);

        for (String path : List.of("campaigns/it", "events/it", "hotlines/it/calls/it")) {
            JsonNode seen = json(region.send(gateway, "GET /v1/" + path, OFFICER, ""));
            assertThat(seen.toString()).contains("\"it\"");
        }
        assertThat(region.send(gateway, "GET /v1/trainings/it", OFFICER, "").statusCode())
                .isEqualTo(200);
    }

    /// What was entered before is there already: that changes nothing.
    private static void enterAll(LiveRegion region, int gateway) {
        entered(region.send(gateway, "POST /v1/partners", OFFICER, partner()));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        entered(
                                region.send(
                                        gateway, "POST /v1/campaigns", FOCAL_POINT, campaign())));
        entered(region.send(gateway, "POST /v1/events", FOCAL_POINT, event()));
        entered(region.send(gateway, "POST /v1/trainings", FOCAL_POINT, training("it", PARTNER)));
        entered(region.send(gateway, "POST /v1/hotlines", OFFICER, hotline()));
        entered(region.send(gateway, "POST /v1/hotlines/it/calls", OPERATOR, call()));
    }

    @Test
    void areSeenInTheGraphOfTheRegionAndOfTheCountry(LiveRegion region) {
        enterAll(region, region.nationalGatewayPort("KZ"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    assertSeen(region.ask(GRAPH), 5);
                    assertSeen(region.askNational("KZ", GRAPH), 1);
                });
    }

    private static void assertSeen(JsonNode seen, int offices) {
        for (String kind : List.of("events", "calls", "trainings", "network")) {
            JsonNode statistic = seen.path(kind);
            assertThat(statistic.at("/regional/coverage/reporting").asInt()).isEqualTo(offices);
            assertThat(statistic.path("national")).hasSize(offices);
            assertThat(statistic.at("/regional/sums/n/value").asInt()).as(kind).isEqualTo(1);
            assertThat(statistic.path("national"))
                    .as(kind)
                    .filteredOn(it -> it.at("/sums/n/value").asInt() == 1)
                    .extracting(it -> it.path("country").asString())
                    .containsExactly("KZ");
        }
        assertThat(seen.at("/events/regional/sums/byType/0/key").asString())
                .isEqualTo("round-table");
        assertThat(seen.at("/partners/edges").findValuesAsString("id"))
                .containsExactly("KZ/" + PARTNER);
    }

    @Test
    void areRefusedFromWhoMayNot(LiveRegion region) {
        int gateway = region.nationalGatewayPort("KZ");

        for (String role : List.of("regional-analyst", "country-officer:KG", "auditor:KZ")) {
            assertThat(
                            region.send(gateway, "POST /v1/partners", As.parse(role), partner())
                                    .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    /// The other organisation is a partner like any: nothing else can be what is wrong.
    @Test
    void areTakenFromTheOwnOrganisationAlone(LiveRegion region) {
        int gateway = region.nationalGatewayPort("KZ");
        entered(region.send(gateway, "POST /v1/partners", OFFICER, another()));
        String training = training("of-another", ANOTHER);

        HttpResponse<String> refused =
                region.send(gateway, "POST /v1/trainings", FOCAL_POINT, training);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        JsonNode problem = json(refused);
        assertThat(problem.path("type").asString())
                .isEqualTo("urn:tumar:problem:partners:bad-record");
        assertThat(problem.path("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("partner");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("other-organisation");
        assertThat(region.send(gateway, "GET /v1/trainings/of-another", OFFICER, "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void haveNoRouteAtTheRegionsGateway(LiveRegion region) {
        for (String path : List.of("partners", "campaigns", "events", "trainings", "hotlines")) {
            for (String method : List.of("GET", "POST")) {
                HttpResponse<String> answer =
                        region.send(
                                region.gatewayPort(), method + " /v1/" + path, OFFICER, partner());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
            }
        }
    }

    @Test
    void areKeptByServicesThatTheRegionSeesUp(LiveRegion region) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    JsonNode offices =
                            region.ask("{ offices { code services { service health } } }")
                                    .path("offices");
                    for (JsonNode office : offices) {
                        boolean regional = office.path("code").asString().equals("REGION");
                        assertThat(office.path("services")).hasSize(regional ? 1 : 3);
                        assertThat(office.path("services"))
                                .allSatisfy(it ->
                                        assertThat(it.path("health").asString()).isEqualTo("UP"));
                    }
                });
    }

    private static void entered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.MAPPER.readTree(answer.body());
    }

    private static String partner() {
        return text(
                Map.of(
                        "id",
                        PARTNER,
                        "kind",
                        "ngo",
                        "names",
                        List.of(Map.of("language", "en", "text", "Sana Sezim")),
                        "memberships",
                        List.of(Map.of("programme", "IT.1", "from", "2013-01-01"))));
    }

    /// In no programme's network.
    private static String another() {
        return text(
                Map.of(
                        "id",
                        ANOTHER,
                        "kind",
                        "ngo",
                        "names",
                        List.of(Map.of("language", "en", "text", "Another"))));
    }

    private static String campaign() {
        return text(
                Map.of(
                        "id",
                        "it",
                        "title",
                        "Safe journey",
                        "programmes",
                        List.of("IT.1"),
                        "audiences",
                        List.of("potential-migrants"),
                        "languages",
                        List.of("kk"),
                        "start",
                        "2014-02-01",
                        "partner",
                        PARTNER));
    }

    private static String event() {
        return text(
                Map.of(
                        "id", "it",
                        "campaign", "it",
                        "type", "round-table",
                        "from", "2014-03-02",
                        "place", Map.of("country", "KZ"),
                        "audiences", List.of("potential-migrants")));
    }

    private static String hotline() {
        return text(
                Map.of(
                        "id",
                        "it",
                        "numbers",
                        List.of("11616"),
                        "languages",
                        List.of("kk"),
                        "hours",
                        Map.of("days", List.of(1, 2, 3, 4, 5), "voicemail", false),
                        "operator",
                        PARTNER,
                        "programmes",
                        List.of("IT.1"),
                        "start",
                        "2013-01-01",
                        "area",
                        "KZ"));
    }

    private static String call() {
        return text(
                Map.of(
                        "id", "it",
                        "time", "2014-03-03T10:05",
                        "channel", "phone",
                        "category", "employment-abroad",
                        "outcome", "advice"));
    }

    private static String training(String id, String partner) {
        return text(
                Map.of(
                        "id",
                        id,
                        "partner",
                        partner,
                        "programmes",
                        List.of("IT.1"),
                        "from",
                        "2014-05-12",
                        "to",
                        "2014-05-12",
                        "days",
                        1,
                        "topic",
                        "identification-and-referral",
                        "audience",
                        "law-enforcement",
                        "trainers",
                        2,
                        "participants",
                        20));
    }

    private static String text(Map<String, ?> body) {
        return Json.MAPPER.writeValueAsString(body);
    }
}
