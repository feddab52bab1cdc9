package org.tumar.gateway.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class HttpLinksCheckTests {

    @Test
    void refusesPlainTextToAnotherOfficeInProduction() {
        MockEnvironment settings = region("http://10.20.0.2:8101");

        assertThat(refusals(settings, true))
                .singleElement()
                .asString()
                .contains("tumar.gateway.offices[1].indicators", "https://");
        assertThat(refusals(settings, false)).isEmpty();
        settings.setProperty("tumar.security.tls-ended-by-proxy", "true");
        assertThat(refusals(settings, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://kz.example.org", "http://127.0.0.1:8101"})
    void takesWhatIsEncryptedOrStaysOnTheMachine(String address) {
        assertThat(refusals(region(address), true)).isEmpty();
    }

    @Test
    void hasNothingToSayOfAServiceWithoutOffices() {
        assertThat(refusals(new MockEnvironment(), true)).isEmpty();
    }

    /// Its own office is next to the gateway.
    private static MockEnvironment region(String kz) {
        return new MockEnvironment()
                .withProperty("tumar.gateway.own", "REGION")
                .withProperty("tumar.gateway.offices[0].code", "REGION")
                .withProperty("tumar.gateway.offices[0].indicators", "http://regional-office:8101")
                .withProperty("tumar.gateway.offices[1].code", "KZ")
                .withProperty("tumar.gateway.offices[1].indicators", kz);
    }

    private static List<String> refusals(MockEnvironment settings, boolean production) {
        return new HttpLinksCheck().refusals(settings, production);
    }
}
