package org.tumar.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.servicetest.TestIdentity;
import org.tumar.servicetest.TestMongo;

class RunningOfficeTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.embedded();

    private static final TestIdentity IDENTITY = TestIdentity.start();

    @Test
    void answersOnItsOwnPortAsTheOfficeThatItIs() throws Exception {
        try (RunningOffice office = start(0)) {
            assertThat(get(office, "/v1/office").body()).isEqualTo("{\"code\":\"KZ\"}");
            assertThat(get(office, "/v1/programmes").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isReadyWithItsStore() throws Exception {
        try (RunningOffice office = start(0)) {
            HttpResponse<String> ready = get(office, "/actuator/health/readiness");

            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("\"UP\"");
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(taken.getLocalPort()).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void saysWhichSettingMakesAStartUnsafe() {
        assertThatThrownBy(() -> start(0, "--tumar.security.issuer=").close())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("tumar.security.issuer is not set");
    }

    @Test
    void answersNobodyWhomItDoesNotKnow() throws Exception {
        try (RunningOffice office = start(0, "--tumar.office.gateway.port=0");
                HttpClient http = HttpClient.newHttpClient()) {
            for (String address :
                    List.of(
                            office.indicatorsPort() + "/v1/office",
                            office.indicatorsPort() + "/v1/programmes",
                            office.indicatorsPort() + "/v3/api-docs",
                            office.indicatorsPort() + "/actuator/prometheus",
                            office.gatewayPort() + "/graphql",
                            office.gatewayPort() + "/v1/imports",
                            office.gatewayPort() + "/actuator/prometheus")) {
                assertThat(
                                http.send(
                                                HttpRequest.newBuilder(
                                                                URI.create(
                                                                        "http://127.0.0.1:"
                                                                                + address))
                                                        .build(),
                                                BodyHandlers.ofString())
                                        .statusCode())
                        .as(address)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void hasNoNationalGatewayUnlessItIsToldAPort() {
        try (RunningOffice office = start(0)) {
            assertThat(office.gateway()).isEmpty();
        }
    }

    @Test
    void saysWhichPortOfTheGatewayIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = "--tumar.office.gateway.port=" + taken.getLocalPort();

            assertThatThrownBy(() -> start(0, port).close())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining("--tumar.office.gateway.port");
        }
    }

    private static RunningOffice start(int port, String... more) {
        String[] arguments = {
            "--tumar.office.code=KZ",
            "--tumar.office.name=Kazakhstan",
            "--tumar.office.region=KZ,KG,TJ,TM,UZ",
            "--tumar.office.indicators.port=" + port,
            "--tumar.office.mongodb=" + MONGO.uri()
        };
        String[] all =
                IDENTITY.arguments(
                        Stream.concat(Stream.of(arguments), Stream.of(more))
                                .toArray(String[]::new));
        return RunningOffice.start(OfficeSettings.read(all), all);
    }

    private static HttpResponse<String> get(RunningOffice office, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + office.indicatorsPort() + path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(uri)
                            .header(
                                    "Authorization",
                                    "Bearer " + IDENTITY.token("country-officer", "KZ"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
