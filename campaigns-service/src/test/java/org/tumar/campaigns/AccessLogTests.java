package org.tumar.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.AccessLines;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.node.ObjectNode;

/// What an auditor reads of who tried whose records.
class AccessLogTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final String OWN = "record-campaigns - korgau allowed";
    private static final String REFUSED = "record-campaigns - sana-sezim refused";

    @TempDir private static Path folder;

    private static AccessLines log;
    private static CampaignsService service;

    @BeforeAll
    static void start() {
        log = AccessLines.in(folder);
        service = CampaignsService.start(MONGO, log.setting());
        service.post("/v1/campaigns", CampaignsService.sample("campaign"));
        service.post("/v1/hotlines", CampaignsService.sample("hotline"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static CampaignsService korgau(String subject, String role) {
        return service.as(
                CampaignsService.IDENTITY.token(
                        Map.of(
                                "sub",
                                subject,
                                "roles",
                                List.of(role),
                                "office",
                                "KZ",
                                "organisation",
                                "korgau")));
    }

    private static CampaignsService focal(String subject) {
        return korgau(subject, "partner-focal-point");
    }

    private static void says(String subject, String... decisions) {
        await().untilAsserted(
                        () -> assertThat(log.of(subject)).containsExactlyInAnyOrder(decisions));
    }

    private static ObjectNode sample(String name, String id) {
        return ((ObjectNode) TumarJson.mapper().readTree(CampaignsService.sample(name)))
                .put("id", id);
    }

    @Test
    void namesAnotherOrganisationWhoseRecordIsTried() {
        focal("reads").get("/v1/campaigns/safe-journey");
        focal("enters").post("/v1/campaigns", sample("campaign", "mine").toString());
        focal("corrects").put("/v1/campaigns/safe-journey", "{}");
        focal("withdraws").delete("/v1/campaigns/safe-journey?sequence=1&reason=x");
        focal("lists").get("/v1/campaigns");

        says("reads", "read-campaigns - korgau allowed", "read-campaigns - sana-sezim refused");
        for (String subject : List.of("enters", "corrects", "withdraws")) {
            says(subject, OWN, REFUSED);
        }
        says("lists", "read-campaigns - korgau allowed");
    }

    @Test
    void namesAnotherOrganisationOnceForAllItsRows() {
        String rows =
                sample("event", "e-1")
                        + "\n"
                        + sample("event", "e-2")
                        + "\n"
                        + sample("event", "e-3").put("partner", "korgau");

        focal("bulk").send("POST", "/v1/events", "application/x-ndjson", rows);

        says("bulk", OWN, REFUSED);
    }

    @Test
    void namesAnotherOrganisationWhoseIdOrCampaignIsTaken() {
        focal("id")
                .post(
                        "/v1/campaigns",
                        sample("campaign", "safe-journey").put("partner", "korgau").toString());
        focal("material").post("/v1/materials", sample("material", "m-1").toString());

        says("id", OWN, REFUSED);
        says("material", OWN, REFUSED);
    }

    @Test
    void saysByWhichOperationAHotlineIsRead() {
        korgau("operator", "hotline-operator").get("/v1/hotlines");
        korgau("foreign", "hotline-operator").get("/v1/hotlines/hotline-11616/calls");

        says("operator", "read-calls - korgau allowed");
        says("foreign", "read-calls - korgau allowed", "read-calls - sana-sezim refused");
    }
}
