package org.tumar.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.OfficeService.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tumar.servicetest.TestLine;
import org.tumar.servicetest.TestMongo;

class DeadStoreTests {

    @Test
    void saysThatTheStoreIsAwayAndNeverThatThereIsNothing() {
        try (TestMongo store = TestMongo.start();
                TestLine line = store.line();
                OfficeService service =
                        OfficeService.start("KZ", store.uri(line), store.database())) {
            service.imported(Zips.of("px0179"), "");
            line.close();

            Instant asked = Instant.now();
            HttpResponse<String> answer = service.get("/v1/programmes");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(json(answer).path("type").asString())
                    .isEqualTo("urn:tumar:problem:indicators:store-unavailable");
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(4));
            assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(service.get("/v1/office").statusCode()).isEqualTo(200);
        }
    }
}
