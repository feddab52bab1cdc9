package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the producer's golden sample says comes through.
class GoldenSampleTests {

    @Test
    void composesWhatAnOfficeReallyAnswers() throws IOException {
        try (InputStream sample =
                        GoldenSampleTests.class.getResourceAsStream(
                                "/golden/indicators/office-answer.json");
                RegionUnderTest region =
                        new RegionUnderTest(List.of("UZ"), "--tumar.gateway.deadline=10s")) {
            region.answersText("UZ", new String(sample.readAllBytes(), StandardCharsets.UTF_8));
            JsonNode answer =
                    region.ask(
                            "{programme(code:\"SAMPLE.1\"){owner indicators{code unit"
                                    + " regional{actual{status value text partial}}"
                                    + " national{office actual{status value text partial}"
                                    + " source{freshness}}} discrepancies{id kind where}}}");
            assertThat(answer.has("errors")).isFalse();
            JsonNode indicators = answer.at("/data/programme/indicators");
            assertThat(indicators.size()).isPositive();
            for (JsonNode indicator : indicators) {
                assertThat(indicator.at("/national/0/source/freshness").asString())
                        .isEqualTo("LIVE");
                assertThat(indicator.at("/regional/actual"))
                        .isEqualTo(indicator.at("/national/0/actual"));
            }
        }
    }
}
