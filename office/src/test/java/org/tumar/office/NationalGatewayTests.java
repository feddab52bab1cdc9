package org.tumar.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import graphql.GraphQL;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.TestBroker;
import org.tumar.servicetest.TestBrokers;
import org.tumar.servicetest.TestIdentity;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;

/// Kazakhstan's office with its national gateway: PX.0179 is Kazakhstan's own, CT.0495 the
/// region's.
class NationalGatewayTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.embedded();

    @TempDir static Path lastGood;

    private static final TestIdentity IDENTITY = TestIdentity.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static RunningOffice office;

    @BeforeAll
    static void start() throws Exception {
        String broker = TestBrokers.own().findFirst().orElseThrow().fresh();
        String users = TestBroker.user(broker);
        String[] arguments = {
            "--tumar.events.broker=" + broker,
            "--tumar.events.users.kz=" + users,
            "--tumar.events.users.region=" + users,
            "--tumar.office.code=KZ",
            "--tumar.office.name=Kazakhstan",
            "--tumar.office.region=KZ,KG,TJ,TM,UZ",
            "--tumar.office.indicators.port=0",
            "--tumar.office.gateway.port=0",
            "--tumar.office.mongodb=" + MONGO.uri(),
            "--tumar.gateway.last-good=" + lastGood,
            "--tumar.security.client.id=gateway-kz"
        };
        office = start(arguments);
        assertThat(post("/v1/imports?by=tests", "application/zip", zip("px0179")).statusCode())
                .isEqualTo(200);
        importAsTheRegion(broker);
    }

    private static RunningOffice start(String... arguments) {
        String[] all = IDENTITY.arguments(arguments);
        return RunningOffice.start(OfficeSettings.read(all), all);
    }

    private static String as(String role, String office) {
        return "Bearer " + IDENTITY.token(role, office);
    }

    /// Kazakhstan's office hears of the programme from the region's.
    private static void importAsTheRegion(String broker) throws Exception {
        String[] arguments = {
            "--tumar.office.code=REGION",
            "--tumar.office.region=KZ,KG,TJ,TM,UZ",
            "--tumar.office.indicators.port=0",
            "--tumar.office.mongodb=" + MONGO.uri(),
            "--tumar.events.peers.kz=" + broker
        };
        try (RunningOffice region = start(arguments)) {
            HttpRequest files =
                    HttpRequest.newBuilder(uri(region.indicatorsPort(), "/v1/imports"))
                            .header("Content-Type", "application/zip")
                            .header("Authorization", as("country-officer", "REGION"))
                            .POST(BodyPublishers.ofByteArray(zip("ct0495")))
                            .build();
            assertThat(HTTP.send(files, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            HttpRequest part =
                    HttpRequest.newBuilder(uri(office.gatewayPort(), "/v1/programmes/CT.0495/part"))
                            .header("Authorization", as("country-officer", "KZ"))
                            .build();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> HTTP.send(part, BodyHandlers.discarding()).statusCode() == 200);
        }
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    void composesTheRegionsProgrammeOfItsOwnOfficeAlone() throws Exception {
        await().untilAsserted(() -> assertThat(programme("CT.0495").isObject()).isTrue());
        JsonNode answer =
                ask(
                        "{ offices { code } programme(code: \"CT.0495\") { indicators { code"
                                + " regional { coverage { expected reporting missing stale } } national"
                                + " { country actual { status } } } discrepancies { id } } }");

        assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
        assertThat(answer.at("/data/offices")).hasSize(1);
        JsonNode indicators = answer.at("/data/programme/indicators");
        assertThat(indicators).hasSize(9);
        for (JsonNode indicator : indicators) {
            JsonNode coverage = indicator.at("/regional/coverage");
            assertThat(coverage.path("expected").asInt()).as("%s", indicator).isEqualTo(1);
            assertThat(coverage.path("reporting").asInt()).as("%s", indicator).isEqualTo(1);
            assertThat(coverage.path("missing")).isEmpty();
            assertThat(indicator.path("national")).hasSize(1);
            assertThat(indicator.at("/national/0/country").asString()).isEqualTo("KZ");
        }
    }

    @Test
    void routesToItsOwnOffice() throws Exception {
        HttpResponse<byte[]> workbook =
                HTTP.send(
                        HttpRequest.newBuilder(
                                        uri(
                                                office.gatewayPort(),
                                                "/v1/programmes/PX.0179/export?format=xlsx"))
                                .header("Authorization", as("country-officer", "KZ"))
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(
                        post(
                                        "/v1/imports?by=tests",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        workbook.body())
                                .statusCode())
                .isEqualTo(200);
        HttpResponse<String> other = post("/v1/imports", "application/zip", zip("ct0495"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("urn:tumar:problem:indicators:other-owner");
        assertThat(get("/v1/programmes").statusCode()).isEqualTo(404);
        assertThat(get("/v1/office").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsEachContextFreeOfTheOthersBeans() {
        ApplicationContext gateway = office.gateway().orElseThrow();
        ApplicationContext indicators = office.service(OfficeService.INDICATORS);

        assertThat(gateway.getBeansOfType(MongoClient.class)).isEmpty();
        assertThat(names(gateway)).noneMatch(it -> it.toLowerCase().contains("mongo"));
        assertThat(names(gateway)).noneMatch(it -> it.startsWith("org.springdoc"));
        assertThat(names(gateway)).noneMatch(it -> it.startsWith("org.tumar.indicators"));
        assertThat(indicators.getBeansOfType(GraphQL.class)).isEmpty();
        assertThat(indicators.getBeansOfType(GraphQlSource.class)).isEmpty();
        assertThat(indicators.getBeansOfType(ProxyExchange.class)).isEmpty();
        assertThat(names(indicators))
                .noneMatch(it -> it.toLowerCase().contains("graphql"))
                .noneMatch(it -> it.startsWith("org.springframework.boot.websocket"))
                .noneMatch(it -> it.contains("org.springframework.cloud"))
                .noneMatch(it -> it.startsWith("org.tumar.gateway"));
        assertThat(gateway.getBeansOfType(GraphQlSource.class)).hasSize(1);
        assertThat(gateway.getBeansOfType(ProxyExchange.class)).hasSize(1);
        assertThat(indicators.getBeansOfType(MongoClient.class)).hasSize(1);
    }

    @Test
    void keepsLastGoodAnswersInTheFolderThatItIsTold() {
        await().untilAsserted(() -> {
            try (var files = Files.walk(lastGood)) {
                assertThat(files.filter(Files::isRegularFile)).isNotEmpty();
            }
        });
    }

    private static List<String> names(ApplicationContext context) {
        return Arrays.asList(context.getBeanDefinitionNames());
    }

    private static JsonNode programme(String code) throws Exception {
        return ask("{ programme(code: \"%s\") { code } }".formatted(code)).at("/data/programme");
    }

    private static JsonNode ask(String query) throws Exception {
        byte[] body = TumarJson.mapper().writeValueAsBytes(Map.of("query", query));
        return TumarJson.mapper().readTree(post("/graphql", "application/json", body).body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri(office.gatewayPort(), path))
                        .header("Authorization", as("country-officer", "KZ"))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String type, byte[] body)
            throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri(office.gatewayPort(), path))
                        .header("Content-Type", type)
                        .header("Authorization", as("country-officer", "KZ"))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static byte[] zip(String programme) throws IOException {
        Path folder = Path.of("../demo/src/main/resources/programmes").resolve(programme);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
                var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
