package org.tumar.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;
import org.tumar.kit.security.StartCheck;

class SendersCheckTests {

    private final MockEnvironment settings =
            new MockEnvironment()
                    .withProperty("tumar.office.code", "REGION")
                    .withProperty("tumar.events.peers.kz", "amqps://region:x@kz/kz")
                    .withProperty("tumar.events.peers.KG", "amqps://region:x@kg/kg");

    @Test
    void takesOfficesThatHaveAUserEach() {
        settings.setProperty("tumar.events.users.kz", "astana");

        assertThat(refusals(true)).isEmpty();
    }

    @Test
    void refusesTwoOfficesThatAreOneUser() {
        settings.setProperty("tumar.events.users.kz", "partner");
        settings.setProperty("tumar.events.users.KG", "partner");

        assertThat(refusals(true))
                .singleElement()
                .asString()
                .contains("KG and KZ log in", "one user, partner");
    }

    @Test
    void refusesAnOfficeThatIsTheUserOfAnotherOrOfThisOne() {
        settings.setProperty("tumar.events.users.kz", "kg");
        assertThat(refusals(true)).singleElement().asString().contains("KG and KZ");

        settings.setProperty("tumar.events.users.kz", "region");
        assertThat(refusals(true)).singleElement().asString().contains("KZ and REGION");
    }

    @Test
    void knowsTheOfficesOfTheRegionAndThoseBehindAGateway() {
        settings.setProperty("tumar.office.region", "KZ, KG, TJ");
        settings.setProperty("tumar.events.users.uz", "tj");
        assertThat(refusals(true)).singleElement().asString().contains("TJ and UZ");

        settings.setProperty("tumar.office.region", "");
        settings.setProperty("tumar.gateway.offices[0].code", "REGION");
        settings.setProperty("tumar.gateway.offices[1].code", "TJ");
        assertThat(refusals(true)).singleElement().asString().contains("TJ and UZ");
    }

    @Test
    void refusesABrokerThatTheOfficeItselfUsesAsAnother() {
        settings.setProperty("tumar.events.broker", "amqp://region:Ux8-lq27@broker/region");
        assertThat(refusals(true)).isEmpty();

        settings.setProperty("tumar.events.broker", "amqp://kz:Ux8-lq27@broker/region");
        assertThat(refusals(true))
                .singleElement()
                .asString()
                .contains("KZ and REGION", "as one user, kz")
                .doesNotContain("Ux8");
    }

    @Test
    void letsADemoShareOneUser() {
        settings.setProperty("tumar.events.users.kz", "tumar");
        settings.setProperty("tumar.events.users.kg", "tumar");

        assertThat(refusals(false)).isEmpty();
    }

    @Test
    void isAskedAtEveryStart() {
        assertThat(
                        SpringFactoriesLoader.forDefaultResourceLocation(
                                        getClass().getClassLoader())
                                .load(StartCheck.class))
                .hasAtLeastOneElementOfType(SendersCheck.class);
    }

    private List<String> refusals(boolean production) {
        return new SendersCheck().refusals(settings, production);
    }
}
