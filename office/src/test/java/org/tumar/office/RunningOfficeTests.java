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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.servicetest.TestMongo;

class RunningOfficeTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.embedded();

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
        String[] all = Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
        return RunningOffice.start(OfficeSettings.read(all), all);
    }

    private static HttpResponse<String> get(RunningOffice office, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + office.indicatorsPort() + path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }
}
