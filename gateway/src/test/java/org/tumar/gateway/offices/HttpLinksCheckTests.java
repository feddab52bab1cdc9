package org.tumar.gateway.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class HttpLinksCheckTests {

    @Test
    void refusesPlainTextToAnotherOfficeInProduction() {
        Map<String, Object> settings = region("http://10.20.0.2:8101");

        assertThat(refusals(settings, true))
                .singleElement()
                .asString()
                .contains("tumar.gateway.offices[1].indicators", "https://");
        assertThat(refusals(settings, false)).isEmpty();
        settings.put("tumar.security.tls-ended-by-proxy", "true");
        assertThat(refusals(settings, true)).isEmpty();
    }

    @Test
    void refusesPlainTextToAnyServiceOfAnotherOffice() {
        Map<String, Object> settings = region("https://kz.example.org");
        settings.put("tumar.gateway.offices[1].partners", "http://10.20.0.2:8103");

        assertThat(refusals(settings, true))
                .singleElement()
                .asString()
                .contains("tumar.gateway.offices[1].partners");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://kz.example.org", "http://127.0.0.1:8101"})
    void takesWhatIsEncryptedOrStaysOnTheMachine(String address) {
        assertThat(refusals(region(address), true)).isEmpty();
    }

    @Test
    void hasNothingToSayOfAServiceWithoutOffices() {
        assertThat(refusals(Map.of(), true)).isEmpty();
    }

    /// Its own office is next to the gateway.
    private static Map<String, Object> region(String kz) {
        return new HashMap<>(
                Map.of(
                        "tumar.gateway.own", "REGION",
                        "tumar.gateway.offices[0].code", "REGION",
                        "tumar.gateway.offices[0].indicators", "http://regional-office:8101",
                        "tumar.gateway.offices[1].code", "KZ",
                        "tumar.gateway.offices[1].indicators", kz));
    }

    private static List<String> refusals(Map<String, Object> settings, boolean production) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        return new HttpLinksCheck().refusals(environment, production);
    }
}
