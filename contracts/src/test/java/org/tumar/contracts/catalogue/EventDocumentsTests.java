package org.tumar.contracts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.event.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The documents about events are what the catalogue says.
class EventDocumentsTests {

    private static final Path DOCS = Path.of("../docs");
    private static final String RENEW =
            "%s is stale; renew it: ./mvnw test -pl contracts -am -Dtest=EventDocumentsTests"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dtumar.update-snapshots=true";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void pageIsUpToDate() throws IOException {
        compare(DOCS.resolve("events.md"), EventPage.text());
    }

    static Stream<String> producers() {
        return EventCatalogue.all().stream().map(EventType::producer).distinct();
    }

    @ParameterizedTest
    @MethodSource("producers")
    void asyncApiIsUpToDate(String producer) throws IOException {
        compare(DOCS.resolve("asyncapi/%s.json".formatted(producer)), asyncApi(producer) + "\n");
    }

    @ParameterizedTest
    @MethodSource("producers")
    void asyncApiRefersOnlyToWhatIsThere(String producer) {
        assertThat(AsyncApi.resolves(JSON.readTree(asyncApi(producer)))).isTrue();
    }

    @Test
    void noticesWhatIsReferredToAndNotThere() {
        assertThat(AsyncApi.resolves(JSON.readTree("{\"a\":{\"$ref\":\"#/b\"}}"))).isFalse();
    }

    private static String asyncApi(String producer) {
        return JSON.writeValueAsString(
                new AsyncApi(producer).document(EventDocumentsTests::sample));
    }

    private static JsonNode sample(EventType<?> type) {
        try (InputStream in = EventType.class.getResourceAsStream(Golden.path(type))) {
            return JSON.readTree(in);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void compare(Path file, String wanted) throws IOException {
        if (Boolean.getBoolean("tumar.update-snapshots")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, wanted);
        }
        assertThat(file).as(RENEW, file).exists();
        assertThat(Files.readString(file)).as(RENEW, file).isEqualTo(wanted);
    }
}
