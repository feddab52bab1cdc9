package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One line for what somebody did by a question, however many fields it had.
class AccessLogTests {

    private static final String FIGURES =
            "{programme(code:\"CT.0495\"){title indicators{regional{actual{value}} national{actual{value}}}}}";

    @TempDir private static Path folder;

    private static RegionUnderTest region;

    @BeforeAll
    static void start() {
        region =
                new RegionUnderTest(
                        List.of("KZ", "KG"),
                        "--tumar.gateway.deadline=10s",
                        "--tumar.gateway.live=60s",
                        "--tumar.gateway.look=0s",
                        "--tumar.security.access-log=" + log());
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    private static Path log() {
        return folder.resolve("access.log");
    }

    private static String as(String subject, String role, String office) {
        return Identities.PROVIDER.token(
                Map.of(
                        "sub",
                        subject,
                        "roles",
                        List.of(role),
                        "office",
                        office,
                        "programmes",
                        List.of("PX.0179")));
    }

    private static List<String> lines(String subject) {
        try {
            return Files.readAllLines(log()).stream()
                    .filter(it -> it.contains("\"subject\":\"" + subject + "\""))
                    .toList();
        } catch (IOException notYet) {
            return List.of();
        }
    }

    /// Also of who is given what was made for another.
    @Test
    void saysOnceForEachAnswerWhoReadWhat() {
        region.said(FIGURES, as("s-1", "regional-analyst", "REGION"));
        region.said(FIGURES, as("s-2", "regional-analyst", "REGION"));
        region.said(FIGURES, as("s-2", "regional-analyst", "REGION"));

        await().untilAsserted(() -> {
            assertThat(lines("s-1")).hasSize(1);
            assertThat(lines("s-2")).hasSize(2);
        });
        assertThat(lines("s-2"))
                .allSatisfy(it ->
                        assertThat(it)
                                .contains(
                                        "\"operation\":\"read-figures\"",
                                        "\"office\":\"REGION\"",
                                        "\"programme\":\"CT.0495\"",
                                        "\"allowed\":true",
                                        "\"reason\":\"regional-analyst\"")
                                .doesNotContain("Central Asia", "eyJ"));
    }

    @Test
    void saysWhatADonorTriedToRead() {
        region.said(FIGURES, as("s-3", "donor", "REGION"));

        await().untilAsserted(() ->
                assertThat(lines("s-3"))
                        .singleElement()
                        .asString()
                        .contains(
                                "\"operation\":\"read-approved\"",
                                "\"programme\":\"CT.0495\"",
                                "\"allowed\":false",
                                "\"reason\":\"out-of-reach\""));
    }

    @Test
    void saysWhoMayReadNothing() {
        region.said(FIGURES, as("s-4", "hotline-operator", "KZ"));

        await().untilAsserted(() ->
                assertThat(lines("s-4"))
                        .singleElement()
                        .asString()
                        .contains("\"allowed\":false", "\"reason\":\"not-of-role\""));
    }

    @Test
    void tellsWhatAnOfficerReadFromWhatItMayNot() {
        region.said(FIGURES, as("s-5", "country-officer", "KZ"));

        await().untilAsserted(() ->
                assertThat(lines("s-5"))
                        .hasSize(2)
                        .anySatisfy(it ->
                                assertThat(it).contains("{\"office\":\"KZ\",", "\"allowed\":true"))
                        .anySatisfy(it ->
                                assertThat(it)
                                        .contains("{\"office\":\"REGION\",", "\"allowed\":false")));
    }
}
