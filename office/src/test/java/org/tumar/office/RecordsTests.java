package org.tumar.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.TestBroker;
import org.tumar.servicetest.TestBrokers;
import org.tumar.servicetest.TestIdentity;
import org.tumar.servicetest.TestMongo;
import tools.jackson.databind.JsonNode;

/// Kazakhstan's office with all that it runs: records come in at its gateway.
class RecordsTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.embedded();

    private static final TestIdentity IDENTITY = TestIdentity.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String OFFICER = IDENTITY.token("country-officer", "KZ");
    private static RunningOffice office;

    @BeforeAll
    static void start() {
        String broker = TestBrokers.all().findFirst().orElseThrow().fresh();
        String[] arguments =
                IDENTITY.arguments(
                        "--tumar.office.code=KZ",
                        "--tumar.office.name=Kazakhstan",
                        "--tumar.office.region=KZ,KG,TJ,TM,UZ",
                        "--tumar.office.indicators.port=0",
                        "--tumar.office.campaigns.port=0",
                        "--tumar.office.partners.port=0",
                        "--tumar.office.gateway.port=0",
                        "--tumar.office.mongodb=" + MONGO.uri(),
                        "--tumar.gateway.services=200ms",
                        "--tumar.events.peers.region=amqp://u:p@127.0.0.1:1/region",
                        "--tumar.events.broker=" + broker,
                        "--tumar.events.users.kz=" + TestBroker.user(broker),
                        "--tumar.security.client.id=gateway-kz");
        office = RunningOffice.start(OfficeSettings.read(arguments), arguments);
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    void takesRecordsAtTheGatewayAndShowsThemThere() throws Exception {
        created("/v1/partners", partner("p1"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> created("/v1/campaigns", campaign("c1", "p1")));
        created("/v1/events", event("e1", "c1"));
        created("/v1/hotlines", hotline("h1", "p1"));
        created("/v1/hotlines/h1/calls", call("k1"));
        created("/v1/trainings", training("t1", "p1"));

        for (String path :
                List.of(
                        "/v1/partners/p1",
                        "/v1/campaigns/c1",
                        "/v1/events/e1",
                        "/v1/hotlines/h1",
                        "/v1/hotlines/h1/calls/k1",
                        "/v1/trainings/t1",
                        "/v1/campaigns/statistics",
                        "/v1/hotlines/statistics",
                        "/v1/trainings/statistics")) {
            assertThat(send("GET", path, "", OFFICER).statusCode()).as(path).isEqualTo(200);
        }
    }

    /// The first search waits for the alphabets to be made ready.
    @Test
    void showsRecordsInItsGraphAndFindsPartnersInAnotherAlphabet() throws Exception {
        created("/v1/partners", partner("p9"));
        String query =
                "{partners(search:\"партнер p9\"){total{value} edges{node{id}}}"
                        + " trainings(programme:\"NONE\"){regional{sums{trainings{value}}}}}";

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    HttpResponse<String> answer =
                            send("POST", "/graphql", text(Map.of("query", query)), OFFICER);
                    assertThat(json(answer).at("/data/partners/edges/0/node/id").asString())
                            .as(answer.body())
                            .isEqualTo("KZ/p9");
                    assertThat(
                                    json(answer)
                                            .at("/data/trainings/regional/sums/trainings/value")
                                            .asInt(-1))
                            .isZero();
                });
    }

    private static void created(String path, String body) throws Exception {
        HttpResponse<String> answer = send("POST", path, body, OFFICER);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isIn(200, 201);
    }

    @Test
    void takesNoneFromWhoMayNot() throws Exception {
        for (String role : List.of("regional-analyst", "auditor", "country-approver")) {
            String token = IDENTITY.token(role, "KZ");
            assertThat(send("POST", "/v1/partners", partner("p2"), token).statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(send("GET", "/v1/partners/p2", "", OFFICER).statusCode()).isEqualTo(404);
    }

    @Test
    void showsEachServiceAsUp() {
        await().untilAsserted(() -> {
            JsonNode services =
                    json(send(
                                    "POST",
                                    "/graphql",
                                    "{\"query\":\"{offices{services{service health}}}\"}",
                                    OFFICER))
                            .at("/data/offices/0/services");
            assertThat(services).hasSize(3);
            assertThat(services)
                    .allSatisfy(it -> assertThat(it.path("health").asString()).isEqualTo("UP"));
        });
    }

    @Test
    void keepsEachContextFreeOfTheOthersBeans() {
        for (OfficeService service : OfficeService.values()) {
            ApplicationContext context = office.service(service);

            assertThat(names(context))
                    .as(service.text())
                    .anyMatch(it -> context.getType(it).getName().startsWith(packaged(service)))
                    .noneMatch(it -> it.toLowerCase().contains("graphql"))
                    .noneMatch(it -> it.contains("org.springframework.cloud"))
                    .noneMatch(it -> it.startsWith("org.springdoc"));
            Stream.of(OfficeService.values())
                    .filter(it -> it != service)
                    .forEach(other ->
                            assertThat(names(context))
                                    .noneMatch(it ->
                                            context.getType(it)
                                                    .getName()
                                                    .startsWith(packaged(other))));
            assertThat(context.getBeansOfType(MongoClient.class)).hasSize(1);
        }
        assertThat(
                        office.service(OfficeService.CAMPAIGNS)
                                .getBeansOfType(MongoDatabaseFactory.class))
                .isEmpty();
    }

    private static String packaged(OfficeService service) {
        return "org.tumar." + service.text() + ".";
    }

    private static List<String> names(ApplicationContext context) {
        return Arrays.asList(context.getBeanDefinitionNames());
    }

    @Test
    void tellsTheServicesOfOneProcessApart() throws Exception {
        for (OfficeService service : OfficeService.values()) {
            String port =
                    office.service(service)
                            .getEnvironment()
                            .getRequiredProperty("local.server.port");
            String scraped =
                    send(
                                    "GET",
                                    URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"),
                                    "",
                                    IDENTITY.token("monitor", "REGION"))
                            .body();

            assertThat(scraped).contains("office=\"KZ\",service=\"" + service.text() + "\"");
            Stream.of(OfficeService.values())
                    .filter(it -> it != service)
                    .forEach(it ->
                            assertThat(scraped).doesNotContain("service=\"" + it.text() + "\""));
        }
    }

    @Test
    void tellsOtherOfficesOfFiguresAlone() {
        assertThat(destinations(OfficeService.INDICATORS)).containsOnly("KZ", "REGION");
        assertThat(destinations(OfficeService.CAMPAIGNS)).containsOnly("KZ");
        assertThat(destinations(OfficeService.PARTNERS)).containsOnly("KZ");
    }

    private static List<String> destinations(OfficeService service) {
        return office
                .service(service)
                .getBean(MeterRegistry.class)
                .find("tumar.events.published")
                .meters()
                .stream()
                .map(it -> String.valueOf(it.getId().getTag("destination")))
                .toList();
    }

    private static String partner(String id) {
        return text(
                Map.of(
                        "id", id,
                        "kind", "ngo",
                        "names", List.of(Map.of("language", "en", "text", "Partner " + id)),
                        "areas", List.of(Map.of("country", "KZ")),
                        "services", List.of("legal-aid")));
    }

    private static String campaign(String id, String partner) {
        return text(
                Map.of(
                        "id",
                        id,
                        "title",
                        "Safe journey",
                        "programmes",
                        List.of("CT.0495"),
                        "audiences",
                        List.of("potential-migrants"),
                        "languages",
                        List.of("kk"),
                        "start",
                        "2014-02-01",
                        "partner",
                        partner));
    }

    private static String event(String id, String campaign) {
        return text(
                Map.of(
                        "id",
                        id,
                        "campaign",
                        campaign,
                        "type",
                        "round-table",
                        "from",
                        "2014-03-02",
                        "place",
                        Map.of("country", "KZ"),
                        "audiences",
                        List.of("potential-migrants"),
                        "people",
                        List.of(Map.of("measure", "attended", "count", 12))));
    }

    private static String hotline(String id, String operator) {
        return text(
                Map.of(
                        "id",
                        id,
                        "numbers",
                        List.of("11616"),
                        "languages",
                        List.of("kk"),
                        "hours",
                        Map.of("days", List.of(1, 2, 3, 4, 5), "voicemail", false),
                        "operator",
                        operator,
                        "programmes",
                        List.of("CT.0495"),
                        "start",
                        "2013-01-01",
                        "area",
                        "KZ"));
    }

    private static String call(String id) {
        return text(
                Map.of(
                        "id", id,
                        "time", "2014-03-03T10:05",
                        "channel", "phone",
                        "category", "employment-abroad",
                        "outcome", "advice"));
    }

    private static String training(String id, String partner) {
        return text(
                Map.of(
                        "id",
                        id,
                        "partner",
                        partner,
                        "programmes",
                        List.of("CT.0495"),
                        "from",
                        "2014-05-12",
                        "to",
                        "2014-05-12",
                        "days",
                        1,
                        "topic",
                        "identification-and-referral",
                        "audience",
                        "law-enforcement",
                        "trainers",
                        2,
                        "participants",
                        20));
    }

    private static String text(Map<String, ?> body) {
        return TumarJson.mapper().writeValueAsString(body);
    }

    private static HttpResponse<String> send(String method, String path, String body, String token)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + office.gatewayPort() + path);
        return send(method, uri, body, token);
    }

    private static HttpResponse<String> send(String method, URI uri, String body, String token)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(uri)
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return TumarJson.mapper().readTree(answer.body());
    }
}
