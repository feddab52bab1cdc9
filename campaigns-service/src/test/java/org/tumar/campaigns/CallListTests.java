package org.tumar.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.campaigns.CampaignsService.json;
import static org.tumar.campaigns.CampaignsService.sample;
import static org.tumar.campaigns.CampaignsService.sampleWith;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;

/// What a hotline's operator sees of what it sent.
class CallListTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final String CALLS = "/v1/hotlines/hotline-11616/calls";

    private static CampaignsService service;
    private static CampaignsService operator;
    private static CampaignsService other;

    @BeforeAll
    static void start() {
        service = CampaignsService.start(MONGO);
        operator = service.as("hotline-operator", "KZ", "sana-sezim");
        other = service.as("hotline-operator", "KZ", "korgau");
        service.post("/v1/hotlines", sample("hotline"));
        service.post("/v1/hotlines", sampleWith("hotline", "{\"id\":\"hotline-1\"}"));
        Stream.of("c 03-03", "a 03-02", "d 03-02", "b 03-02", "e 02-27", "f 03-04")
                .map(it -> it.split(" "))
                .forEach(it -> enter(CALLS, it[0], it[1]));
        enter("/v1/hotlines/hotline-1/calls", "x", "03-02");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void enter(String calls, String id, String day) {
        String call = "{\"id\":\"%s\",\"time\":\"2026-%sT10:05\"}".formatted(id, day);
        assertThat(operator.post(calls, sampleWith("call", call)).statusCode()).isEqualTo(201);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("records")
                .valueStream()
                .map(it -> it.at("/record/id").asString())
                .toList();
    }

    @Test
    void listsAHotlinesCallsOfSomeDays() {
        JsonNode page = json(operator.get(CALLS + "?from=2026-03-02&to=2026-03-03"));

        assertThat(ids(page)).containsExactly("a", "b", "d", "c");
        assertThat(page.path("after").isMissingNode()).isTrue();
        assertThat(page.at("/records/0/sequence").asInt()).isEqualTo(1);
        assertThat(ids(json(operator.get(CALLS + "?to=2026-02-28")))).containsExactly("e");
        assertThat(operator.get(CALLS + "?from=2026-03-02&to=2026-03-01").statusCode())
                .isEqualTo(400);
    }

    @Test
    void pagesThem() {
        List<String> all = new ArrayList<>();
        String after = "";
        for (int pages = 0; pages < 3; pages++) {
            JsonNode page = json(operator.get(CALLS + "?first=2&to=2026-03-04" + after));
            all.addAll(ids(page));
            after = "&after=" + page.path("after").asString("");
        }

        assertThat(all).containsExactly("e", "a", "b", "d", "c", "f");
        assertThat(after).isEqualTo("&after=");
    }

    @Test
    void listsACallWhereItIsByNow() {
        enter(CALLS, "moves", "04-01");
        enter(CALLS, "taken-back", "04-01");
        String moved = sampleWith("call", "{\"id\":\"moves\",\"time\":\"2026-04-02T10:05\"}");
        operator.put(CALLS + "/moves", CampaignsService.corrected(moved, 1));
        operator.delete(CALLS + "/taken-back?sequence=1&reason=x");
        JsonNode page = json(operator.get(CALLS + "?from=2026-04-01&to=2026-04-02"));

        assertThat(ids(page)).containsExactly("taken-back", "moves");
        assertThat(page.at("/records/0/withdrawn").asBoolean()).isTrue();
        assertThat(page.at("/records/1/history").isEmpty()).isTrue();
    }

    @Test
    void showsAnOperatorItsOwnHotlinesAlone() {
        assertThat(json(operator.get("/v1/hotlines")).path("records").size()).isEqualTo(2);
        assertThat(operator.get("/v1/hotlines/hotline-11616").statusCode()).isEqualTo(200);
        assertThat(json(other.get("/v1/hotlines")).path("records").size()).isZero();
        assertThat(other.get("/v1/hotlines/hotline-11616").statusCode()).isEqualTo(404);
        assertThat(other.get(CALLS).statusCode()).isEqualTo(404);
        assertThat(operator.get("/v1/hotlines/none/calls").statusCode()).isEqualTo(404);
    }
}
