package org.tumar.contracts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.event.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

class GoldenEventsTests {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    @ParameterizedTest
    @MethodSource("types")
    void readsAndWritesTheSampleUnchanged(EventType<?> type) throws IOException {
        JsonNode golden = golden(type);
        Object data = JSON.treeToValue(golden, type.data());
        assertThat(JSON.readTree(JSON.writeValueAsString(data))).isEqualTo(golden);
    }

    static Stream<EventType<?>> types() {
        return EventCatalogue.all().stream();
    }

    private static JsonNode golden(EventType<?> type) throws IOException {
        try (InputStream in = EventType.class.getResourceAsStream(Golden.path(type))) {
            assertThat(in).as(Golden.path(type)).isNotNull();
            return JSON.readTree(in);
        }
    }
}
