package org.tumar.office.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.servicetest.TraceReceiver;

class TraceTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String QUERY = "{programme(code: \"CT.0495\") {code}}";

    @Test
    void followsARequestFromTheGatewayToTheOffice() throws Exception {
        try (TraceReceiver receiver = new TraceReceiver();
                SmallRegion region =
                        new SmallRegion(
                                "--management.opentelemetry.tracing.export.otlp.endpoint="
                                        + receiver.endpoint(),
                                "--management.opentelemetry.tracing.export.schedule-delay=100ms")) {
            SmallRegion.ask(
                    region.gateway(),
                    QUERY,
                    "traceparent",
                    "00-" + TRACE + "-00f067aa0ba902b7-01",
                    "baggage",
                    "person=someone");

            await().untilAsserted(() -> {
                assertThat(receiver.of("gateway", TRACE)).contains("call KZ", "/graphql");
                assertThat(receiver.of("indicators", TRACE)).contains("GET /v1/programmes");
            });
            assertThat(receiver.everything())
                    .doesNotContain("0495")
                    .doesNotContain("programme(")
                    .doesNotContain("someone");
        }
    }

    @Test
    void exportsNothingWithoutAnEndpoint() {
        try (ConfigurableApplicationContext gateway = SmallRegion.startGateway()) {
            assertThat(gateway.getBeanDefinitionNames())
                    .noneMatch(it -> it.toLowerCase().contains("otlp"))
                    .noneMatch(it -> it.toLowerCase().contains("tracer"));
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(it -> it.getName().contains("BatchSpanProcessor"));
        }
    }
}
