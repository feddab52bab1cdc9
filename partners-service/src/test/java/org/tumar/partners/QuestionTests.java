package org.tumar.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.partners.PartnersService.json;
import static org.tumar.partners.Samples.map;
import static org.tumar.partners.Samples.membership;
import static org.tumar.partners.Samples.partner;
import static org.tumar.partners.Samples.training;
import static org.tumar.partners.Samples.with;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;

class QuestionTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static PartnersService service;
    private static PartnersService gateway;

    @BeforeAll
    static void start() {
        service = PartnersService.start("KZ", MONGO.uri(), MONGO.database());
        service.post("/v1/partners", partner("sana-sezim"));
        service.post(
                "/v1/partners",
                with(
                        with(partner("winrock"), "memberships", joined("PX.0179")),
                        "names",
                        List.of(map("language", "en", "text", "Adilet"))));
        service.post("/v1/trainings", training("T-1", "sana-sezim"));
        service.post(
                "/v1/trainings",
                with(training("T-2", "sana-sezim"), "programmes", List.of("CT.0495", "PX.0179")));
        gateway = service.as("gateway", "REGION");
    }

    private static List<Object> joined(String programme) {
        return List.of(membership(programme, "2012-01-01", null));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode answers(PartnersService who, Object... questions) {
        HttpResponse<String> response = ask(who, questions);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response).path("answers");
    }

    private static HttpResponse<String> ask(PartnersService who, Object... questions) {
        return who.post("/v1/questions", map("questions", List.of(questions)));
    }

    private static Object trainings(Object... span) {
        return map("trainings", map(span));
    }

    private static Object network(Object... span) {
        return map("network", map(span));
    }

    private static Object partners(Object... question) {
        Map<String, Object> all = map(question);
        all.putIfAbsent("first", 10);
        return map("partners", all);
    }

    @Test
    void addsUpTrainingsByOneThingAtATime() {
        JsonNode sums =
                answers(gateway, trainings("from", "2014-01-01", "to", "2014-12-31"))
                        .at("/0/trainings");

        assertThat(sums.at("/total/trainings").asInt()).isEqualTo(2);
        assertThat(sums.at("/total/participants").asInt()).isEqualTo(54);
        assertThat(sums.at("/total/knowledge/scored").asInt()).isEqualTo(50);
        assertThat(sums.at("/total/knowledge/gain").asString()).isEqualTo("48.20");
        assertThat(sums.at("/bySex").toString())
                .isEqualTo(
                        "[{\"key\":\"female\",\"sum\":{\"trainings\":2,\"participants\":22}},"
                                + "{\"key\":\"male\",\"sum\":{\"trainings\":2,\"participants\":32}}]");
        for (String table : List.of("byTopic", "byAudience", "byYear", "byQuarter", "byMonth")) {
            assertThat(sums.path(table).size()).as(table).isEqualTo(1);
            assertThat(sums.at("/" + table + "/0/sum/days").asInt()).as(table).isEqualTo(6);
        }
        assertThat(sums.at("/byQuarter/0/key").asString()).isEqualTo("2014-Q2");
    }

    @Test
    void countsForSomeProgrammesOnceEach() {
        JsonNode answers =
                answers(
                        gateway,
                        trainings("programmes", List.of("PX.0179")),
                        trainings("programmes", List.of("CT.0495", "PX.0179")),
                        trainings("programmes", List.of()),
                        trainings("to", "2014-05-11"));

        assertThat(answers.findValues("total"))
                .extracting(it -> it.path("trainings").asInt())
                .containsExactly(1, 2, 0, 0);
    }

    @Test
    void saysHowTheNetworksOfSomeProgrammesGrew() {
        JsonNode answers =
                answers(
                        gateway,
                        network("from", "2012-01-01", "to", "2012-12-31"),
                        network(
                                "from",
                                "2012-01-01",
                                "to",
                                "2012-12-31",
                                "programmes",
                                List.of("PX.0179")),
                        network("from", "2012-01-01"));

        assertThat(answers.at("/0/network/atStart").asInt()).isEqualTo(1);
        assertThat(answers.at("/0/network/joined").asInt()).isEqualTo(1);
        assertThat(answers.at("/0/network/atEnd").asInt()).isEqualTo(2);
        assertThat(answers.at("/1/network/atEnd").asInt()).isEqualTo(1);
        assertThat(answers.at("/2/refusal").toString())
                .isEqualTo("{\"field\":\"to\",\"code\":\"missing\"}");
    }

    @Test
    void findsPartnersInAnyAlphabetRightFromAPlaceInTheirOrder() {
        JsonNode all = answers(gateway, partners()).at("/0/partners");
        JsonNode second = all.at("/entries/1");
        JsonNode answers =
                answers(
                        gateway,
                        partners("search", "сана сезим"),
                        partners("search", "адилет"),
                        partners(
                                "from",
                                map(
                                        "order",
                                        second.path("order").asString(),
                                        "id",
                                        second.at("/partner/id").asString())),
                        partners("first", 1),
                        partners("programme", "PX.0179"));

        assertThat(ids(all)).containsExactlyInAnyOrder("sana-sezim", "winrock");
        assertThat(ids(answers.at("/0/partners"))).containsExactly("sana-sezim");
        assertThat(ids(answers.at("/1/partners"))).containsExactly("winrock");
        assertThat(ids(answers.at("/2/partners")))
                .containsExactly(second.at("/partner/id").asString());
        assertThat(answers.at("/2/partners/total").asInt()).isEqualTo(2);
        assertThat(answers.at("/3/partners/more").asBoolean()).isTrue();
        assertThat(answers.at("/2/partners/more").asBoolean()).isFalse();
        assertThat(ids(answers.at("/4/partners"))).containsExactly("winrock");
    }

    private static List<String> ids(JsonNode page) {
        return page.path("entries")
                .valueStream()
                .map(it -> it.at("/partner/id").asString())
                .toList();
    }

    /// Also where whoever asks may read the others.
    @Test
    void showsNoContactThatIsNotOpen() {
        for (PartnersService who : List.of(gateway, service)) {
            String page = ask(who, partners()).body();
            assertThat(page).contains("https://example.org").doesNotContain("+7");
        }
    }

    @Test
    void showsOfSomeProgrammesTheirPartnersAndMembershipsAlone() {
        JsonNode page =
                answers(gateway, partners("programmes", List.of("PX.0179"))).at("/0/partners");

        assertThat(ids(page)).containsExactly("winrock");
        assertThat(page.findValuesAsString("programme")).containsExactly("PX.0179");
        assertThat(page.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void showsADonorItsOwnProgrammes() {
        PartnersService donor = service.donor("CT.0495");
        JsonNode answers =
                answers(
                        donor,
                        partners(),
                        partners("programme", "CT.0495", "programmes", List.of("CT.0495")),
                        trainings(),
                        trainings("programmes", List.of("CT.0495")),
                        network("from", "2012-01-01", "to", "2012-12-31"));

        assertThat(ids(answers.at("/0/partners"))).containsExactly("sana-sezim");
        assertThat(ids(answers.at("/1/partners"))).containsExactly("sana-sezim");
        assertThat(answers.at("/2/trainings/total/trainings").asInt()).isEqualTo(2);
        assertThat(answers.at("/3/trainings/total/trainings").asInt()).isEqualTo(2);
        assertThat(answers.at("/4/network/atEnd").asInt()).isEqualTo(1);
    }

    /// Zero would be a value; and some of what was asked for is not its sum.
    @Test
    void refusesByItselfWhatNamesAForeignProgrammeWhetherOrNotThereIsOne() {
        JsonNode answers =
                answers(
                        service.donor("CT.0495"),
                        partners("programmes", List.of("PX.0179")),
                        partners("programme", "PX.0179"),
                        partners("programme", "NONE"),
                        trainings("programmes", List.of("CT.0495", "PX.0179")),
                        trainings("programmes", List.of("")),
                        network(
                                "from",
                                "2012-01-01",
                                "to",
                                "2012-12-31",
                                "programmes",
                                List.of("NONE")));

        assertThat(answers.size()).isEqualTo(6);
        assertThat(answers)
                .allSatisfy(it ->
                        assertThat(it.toString())
                                .isEqualTo(
                                        "{\"refusal\":{\"field\":\"\",\"code\":\"forbidden\"}}"));
    }

    @Test
    void refusesByItselfWhatWillNotDoOrIsNotAllowed() {
        JsonNode answers =
                answers(
                        service.of("partner-focal-point", "KZ", "sana-sezim"),
                        trainings(),
                        partners("search", "«»"),
                        partners("place", "..."),
                        partners("kind", "club"),
                        partners("service", "magic"),
                        partners("first", 0),
                        map(),
                        map("trainings", map(), "network", map()),
                        partners());

        assertThat(answers.valueStream().limit(8))
                .extracting(it ->
                        it.at("/refusal/field").asString()
                                + " "
                                + it.at("/refusal/code").asString())
                .containsExactly(
                        " forbidden",
                        "search bad-query",
                        "place bad-query",
                        "kind unknown-code",
                        "service unknown-code",
                        "first bad-number",
                        " unknown-question",
                        " unknown-question");
        assertThat(answers.at("/8").has("partners")).isTrue();
    }

    @Test
    void answersAtMostFifty() {
        JsonNode answers = answers(gateway, Collections.nCopies(51, trainings()).toArray());

        assertThat(answers.at("/49").has("trainings")).isTrue();
        assertThat(answers.at("/50/refusal/code").asString()).isEqualTo("too-many");
    }
}
