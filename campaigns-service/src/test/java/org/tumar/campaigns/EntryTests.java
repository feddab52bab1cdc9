package org.tumar.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.campaigns.CampaignsService.errors;
import static org.tumar.campaigns.CampaignsService.json;
import static org.tumar.campaigns.CampaignsService.sample;
import static org.tumar.campaigns.CampaignsService.sampleWith;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.node.ObjectNode;

/// How what is entered has to be written.
class EntryTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final String CALLS = "/v1/hotlines/hotline-11616/calls";

    private static CampaignsService service;

    @BeforeAll
    static void start() {
        service = CampaignsService.start(MONGO);
        service.post("/v1/campaigns", sample("campaign"));
        service.post("/v1/materials", sample("material"));
        service.post("/v1/hotlines", sample("hotline"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "events; event; {\"id\":\"u\",\"programs\":[\"PX.0179\"]}; programs; programmes",
                "events; event; {\"id\":\"u\",\"place\":{\"country\":\"KZ\",\"town\":\"x\"}}; place.town; settlement",
                "events; event; {\"id\":\"u\",\"people\":[{\"measure\":\"attended\",\"gender\":\"f\",\"count\":1}]}; people[0].gender; sex",
                "hotlines/hotline-11616/calls; call; {\"id\":\"u\",\"age\":\"25-34\"}; age; ageGroup",
            })
    void refusesAFieldThatItDoesNotKnowAndNamesThoseThatItDoes(
            String path, String sample, String changes, String field, String known) {
        HttpResponse<String> response = service.post("/v1/" + path, sampleWith(sample, changes));
        HttpResponse<String> many =
                service.send(
                        "POST",
                        "/v1/" + path + "?mode=keep-good",
                        "application/x-ndjson",
                        sampleWith(sample, changes));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(errors(response)).containsExactly(field + " unknown-field");
        assertThat(json(response).at("/errors/0/message").asString()).contains(known);
        assertThat(errors(many)).containsExactly("1 " + field + " unknown-field");
        assertThat(service.get("/v1/" + path + "/u").statusCode()).isEqualTo(404);
    }

    @Test
    void takesACorrectionInTheFrameThatWasRead() {
        service.post("/v1/campaigns", sampleWith("campaign", "{\"id\":\"read\"}"));
        ObjectNode read = (ObjectNode) json(service.get("/v1/campaigns/read"));
        read.put("reason", "checked");

        assertThat(service.put("/v1/campaigns/read", read.toString()).statusCode()).isEqualTo(200);
        assertThat(errors(service.put("/v1/campaigns/read", read.put("why", "x").toString())))
                .containsExactly("why unknown-field");
        read.remove("why");
        ((ObjectNode) read.path("record")).put("colour", "blue");
        assertThat(errors(service.put("/v1/campaigns/read", read.toString())))
                .containsExactly("record.colour unknown-field");
    }

    @Test
    void readsAHeadWhoseFirstColumnIsQuotedAfterAByteOrderMark() {
        String csv =
                "\uFEFF\"id\",\"time\",channel,category,outcome\n"
                        + "bom-1,2026-03-02T20:00,phone,documents,advice\n";
        HttpResponse<String> response = service.send("POST", CALLS, "text/csv", csv);

        assertThat(json(response).path("accepted").asInt()).as(response.body()).isEqualTo(1);
    }

    @Test
    void countsTheCellsOfARowThatHasTooFewOrTooMany() {
        String csv =
                "id,time,channel,category,outcome\n"
                        + "cells-1,2026-03-02T20:00,phone,documents\n"
                        + "cells-2,2026-03-02T20:00,phone,documents,advice,\n";
        HttpResponse<String> response = service.send("POST", CALLS, "text/csv", csv);

        assertThat(errors(response)).containsExactly("2  wrong-cells", "3  wrong-cells");
        assertThat(json(response).path("errors").valueStream())
                .extracting(it -> it.path("message").asString())
                .containsExactly(
                        "The row has 4 cells, and the head 5.",
                        "The row has 6 cells, and the head 5.");
    }

    @Test
    void comparesAmountsByTheirValue() {
        service.post("/v1/campaigns", sampleWith("campaign", "{\"id\":\"rich\",\"budget\":1e5}"));

        assertThat(
                        service.post(
                                        "/v1/campaigns",
                                        sampleWith(
                                                "campaign",
                                                "{\"id\":\"rich\",\"budget\":100000.00}"))
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        service.post(
                                        "/v1/campaigns",
                                        sampleWith(
                                                "campaign", "{\"id\":\"rich\",\"budget\":100001}"))
                                .statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "kaa, 201",
        "uz-Cyrl, 201",
        "dng, 201",
        "ru, 201",
        "xx, 422",
        "rus, 422",
        "ru-Xxxx, 422",
        "ru_RU, 422",
        "RU, 422"
    })
    void takesLanguagesWithTheirScripts(String language, int status) {
        String material =
                sampleWith(
                        "material",
                        "{\"id\":\"in-%s\",\"language\":\"%s\"}".formatted(language, language));

        assertThat(service.post("/v1/materials", material).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 24:00, 201",
        "18:00, 02:00, 201",
        "24:00, 02:00, 422",
        "09:00, 24:30, 422",
        "09:00, 09:00, 422"
    })
    void takesHoursUntilAndOverMidnight(String from, String to, int status) {
        String hotline =
                sampleWith(
                        "hotline",
                        "{\"id\":\"h-%s-%s\",\"hours\":{\"days\":[5],\"from\":\"%s\",\"to\":\"%s\",\"voicemail\":false}}"
                                .formatted(from, to, from, to));

        assertThat(service.post("/v1/hotlines", hotline).statusCode()).isEqualTo(status);
    }
}
