package org.tumar.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.servicetest.TestLine;
import org.tumar.servicetest.TestMongo;

/// A store that takes connections and never answers: the worst of all outages.
class SilentStoreTests {

    private static final String READY = "/actuator/health/readiness";

    @RegisterExtension static final TestMongo STORE = TestMongo.start();

    @Test
    void isNotReadyInTimeLivesOnAndIsReadyAgain() {
        try (TestLine line = STORE.line();
                OfficeService service =
                        OfficeService.start("KZ", STORE.uri(line), STORE.database())) {
            assertThat(service.get(READY).statusCode()).isEqualTo(200);

            line.fallSilent();
            Instant asked = Instant.now();
            assertThat(service.get(READY).statusCode()).isEqualTo(503);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(4));
            assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(service.get("/actuator/health").body())
                    .contains("\"store\":{\"status\":\"DOWN\"}");

            line.speak();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(service.get(READY).statusCode()).isEqualTo(200));
        }
    }
}
