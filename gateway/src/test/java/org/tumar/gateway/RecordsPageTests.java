package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;

/// What `docs/campaigns.md` shows of the graph is what is asked and answered.
class RecordsPageTests {

    private static final List<String> OFFICES = List.of("KZ", "KG", "TJ");

    @Test
    void answersWhatThePageShows() throws IOException {
        String page = Files.readString(Path.of("../docs/campaigns.md"));
        String query = block(page, "graphql");
        JsonNode shown = Snapshots.timeless(TumarJson.mapper().readTree(block(page, "json")));
        try (RecordsUnderTest records = new RecordsUnderTest();
                RegionUnderTest region =
                        RegionUnderTest.behindSharedGateway(
                                OFFICES,
                                Stream.concat(
                                                Stream.of(
                                                        "--tumar.gateway.live=0s",
                                                        "--tumar.gateway.deadline=10s"),
                                                records.settings(OFFICES).stream())
                                        .toArray(String[]::new))) {
            records.behaves("TJ", "fails");
            region.ask(query);
            records.behaves("KG", "fails");
            JsonNode answer = Snapshots.timeless(region.ask(query));

            assertThat(answer.path("data")).isEqualTo(shown.path("data"));
            assertThat(answer.path("errors")).hasSameSizeAs(shown.path("errors"));
            shown.at("/errors/0/extensions")
                    .properties()
                    .forEach(it ->
                            assertThat(answer.at("/errors/0/extensions").path(it.getKey()))
                                    .isEqualTo(it.getValue()));
            assertThat(answer.at("/errors/0/message")).isEqualTo(shown.at("/errors/0/message"));
        }
    }

    private static String block(String page, String language) {
        Matcher block =
                Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }
}
