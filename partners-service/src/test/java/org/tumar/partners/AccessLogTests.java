package org.tumar.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tumar.partners.Samples.map;
import static org.tumar.partners.Samples.partner;
import static org.tumar.partners.Samples.training;
import static org.tumar.partners.Samples.with;

import java.nio.charset.StandardCharsets;
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
import org.tumar.servicetest.TestIdentity;
import org.tumar.servicetest.TestMongo;

/// What an auditor reads of who tried whose records, and who was shown whose contacts.
class AccessLogTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final TestIdentity IDENTITY = TestIdentity.start();
    private static final String OWN = "sana-sezim";
    private static final String OTHER = "winrock";
    private static final String REFUSED = "record-trainings - winrock refused";

    @TempDir private static Path folder;

    private static AccessLines log;
    private static PartnersService service;

    @BeforeAll
    static void start() {
        log = AccessLines.in(folder);
        service = PartnersService.start("KZ", MONGO.uri(), MONGO.database(), log.setting());
        service.post("/v1/partners", partner(OWN));
        service.post("/v1/partners", partner(OTHER));
        service.post(
                "/v1/partners",
                with(
                        partner("open"),
                        "contacts",
                        List.of(
                                map(
                                        "kind",
                                        "website",
                                        "value",
                                        "https://example.org",
                                        "open",
                                        true))));
        service.post("/v1/trainings", training("T-own", OWN));
        service.post("/v1/trainings", training("T-other", OTHER));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static PartnersService focal(String subject) {
        return as(subject, "partner-focal-point");
    }

    private static PartnersService as(String subject, String role) {
        return service.as(
                IDENTITY.token(
                        Map.of(
                                "sub",
                                subject,
                                "roles",
                                List.of(role),
                                "office",
                                "KZ",
                                "organisation",
                                OWN)));
    }

    private static void says(String subject, String... decisions) {
        await().untilAsserted(
                        () -> assertThat(log.of(subject)).containsExactlyInAnyOrder(decisions));
    }

    @Test
    void namesAnotherOrganisationWhoseTrainingIsRead() {
        focal("reads").get("/v1/trainings/T-other");
        focal("looks-back").get("/v1/trainings/T-other/history");
        focal("lists").get("/v1/trainings");

        says("reads", "read-trainings - sana-sezim allowed", "read-trainings - winrock refused");
        says(
                "looks-back",
                "read-trainings - sana-sezim allowed",
                "read-trainings - winrock refused");
        says("lists", "read-trainings - sana-sezim allowed");
    }

    @Test
    void namesAnotherOrganisationWhoseTrainingIsChanged() {
        focal("enters").post("/v1/trainings", training("T-2", OTHER));
        focal("corrects")
                .put(
                        "/v1/trainings/T-other",
                        map(
                                "sequence",
                                1,
                                "reason",
                                "mine",
                                "record",
                                with(training("X", OWN), "id", null)));
        focal("withdraws").delete("/v1/trainings/T-other", 1, "mine");

        for (String subject : List.of("enters", "corrects", "withdraws")) {
            says(subject, "record-trainings - sana-sezim allowed", REFUSED);
        }
    }

    @Test
    void namesAnotherOrganisationOnceForAllItsRows() {
        String rows =
                TumarJson.mapper().writeValueAsString(training("T-3", OTHER))
                        + "\n"
                        + TumarJson.mapper().writeValueAsString(training("T-4", OTHER))
                        + "\n"
                        + TumarJson.mapper().writeValueAsString(training("T-5", OWN));

        focal("bulk")
                .post(
                        "/v1/trainings",
                        "application/x-ndjson",
                        rows.getBytes(StandardCharsets.UTF_8));

        says("bulk", "record-trainings - sana-sezim allowed", REFUSED);
    }

    @Test
    void saysWhoWasShownContactsThatAreNotOpen() {
        as("officer", "country-officer").get("/v1/partners/" + OWN);
        as("officer-lists", "country-officer").get("/v1/partners");
        focal("own").get("/v1/partners/" + OWN);
        focal("others").get("/v1/partners/" + OTHER);
        as("officer-open", "country-officer").get("/v1/partners/open");
        as("officer-network", "country-officer").get("/v1/partners/" + OWN + "/memberships");

        says("officer", "read-partners - - allowed", "read-contacts - sana-sezim allowed");
        says(
                "officer-lists",
                "read-partners - - allowed",
                "read-contacts - sana-sezim allowed",
                "read-contacts - winrock allowed");
        says("own", "read-partners - - allowed", "read-contacts - sana-sezim allowed");
        says("others", "read-partners - - allowed");
        says("officer-open", "read-partners - - allowed");
        says("officer-network", "read-partners - - allowed");
    }

    @Test
    void namesAnotherOrganisationWhoseContactsAreLookedBackAt() {
        focal("history").get("/v1/partners/" + OTHER + "/history");

        says("history", "read-contacts - sana-sezim allowed", "read-contacts - winrock refused");
    }
}
