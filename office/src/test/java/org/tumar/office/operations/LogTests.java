package org.tumar.office.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;

class LogTests {

    private static final String PASSWORD = "not-to-be-seen";

    @Test
    void saysInJsonWhatAGatewaysRequestCausedAndNoPassword(@TempDir Path folder) throws Exception {
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(
                secrets.resolve("tumar.office.mongodb"),
                "mongodb://office:" + PASSWORD + "@127.0.0.1:1/?authSource=admin\n");
        Files.writeString(
                secrets.resolve("tumar.events.broker"),
                "amqp://office:" + PASSWORD + "@127.0.0.1:1/kz\n");
        try (ChildOffice office =
                        new ChildOffice(
                                folder,
                                Map.of(
                                        "SPRING_CONFIG_IMPORT",
                                        "configtree:" + secrets + "/",
                                        "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                                        "logstash"));
                ConfigurableApplicationContext gateway =
                        SmallRegion.startGateway(
                                "--tumar.gateway.refresh=0",
                                "--tumar.gateway.offices[0].code=KZ",
                                "--tumar.gateway.offices[0].indicators=" + office.address())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> answers(office));

            SmallRegion.ask(gateway, "{programmes {code}}", "X-Correlation-Id", "sought-42");

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() ->
                            assertThat(json(office.lines()))
                                    .anySatisfy(line -> {
                                        assertThat(line.path("correlationId").asString(""))
                                                .isEqualTo("sought-42");
                                        assertThat(line.path("office").asString(""))
                                                .isEqualTo("KZ");
                                        assertThat(line.path("service").asString(""))
                                                .isEqualTo("indicators");
                                    }));
            assertThat(office.arguments()).doesNotContain(PASSWORD);
            office.close();
            assertThat(office.lines()).isNotEmpty().noneMatch(it -> it.contains(PASSWORD));
        }
    }

    private static boolean answers(ChildOffice office) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(office.address() + "/v1/office"))
                                            .header(
                                                    "Authorization",
                                                    SmallRegion.as("country-officer", "KZ"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static List<JsonNode> json(List<String> lines) {
        return lines.stream().map(it -> TumarJson.mapper().readTree(it)).toList();
    }
}
