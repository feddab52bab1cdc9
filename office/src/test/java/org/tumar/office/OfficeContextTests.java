package org.tumar.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.tumar.servicetest.TestIdentity;

class OfficeContextTests {

    private static final TestIdentity IDENTITY = TestIdentity.start();
    private static final String STORE = "mongodb://office:Ux8-lq27@store:27017";

    /// Also where it is in a file that the services do not read.
    @ParameterizedTest
    @EnumSource(OfficeService.class)
    void handsOnInProductionWhereTheStoreIs(OfficeService service) {
        AtomicReference<ConfigurableEnvironment> told = new AtomicReference<>();
        OfficeContext context = production(service, STORE);
        context.application()
                .addInitializers(it -> {
                    told.set(it.getEnvironment());
                    throw new SpringApplication.AbandonedRunException(it);
                });

        assertThatThrownBy(() -> run(context))
                .isInstanceOf(SpringApplication.AbandonedRunException.class);
        assertThat(told.get().getProperty("spring.mongodb.uri")).isEqualTo(STORE);
    }

    @ParameterizedTest
    @EnumSource(OfficeService.class)
    void refusesAStoreWhosePasswordEverybodyKnows(OfficeService service) {
        OfficeContext context = production(service, STORE.replace("Ux8-lq27", "changeme"));

        assertThatThrownBy(() -> run(context))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("spring.mongodb.uri has no password, or one that everybody");
    }

    private static OfficeContext production(OfficeService service, String store) {
        return OfficeContext.service(
                service,
                new OfficeSettings(
                        "KZ",
                        "Kazakhstan",
                        List.of("KZ"),
                        Map.of(service, 0),
                        OptionalInt.empty(),
                        store),
                false);
    }

    private static void run(OfficeContext context) {
        context.run(
                IDENTITY.arguments(
                        "--tumar.security.demo=false",
                        "--tumar.office.code=KZ",
                        "--tumar.office.name=Kazakhstan",
                        "--tumar.office.region=KZ"));
    }
}
