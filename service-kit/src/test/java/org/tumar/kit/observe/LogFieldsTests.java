package org.tumar.kit.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonWriter;
import org.springframework.mock.env.MockEnvironment;

class LogFieldsTests {

    private static final LogFields FIELDS =
            new LogFields(
                    new MockEnvironment()
                            .withProperty("tumar.kit.office", "KZ")
                            .withProperty("spring.application.name", "indicators"));

    private static String line(String logger, Map<String, String> context) {
        LoggingEvent event =
                new LoggingEvent(
                        "", new LoggerContext().getLogger(logger), Level.INFO, "said", null, null);
        event.setMDCPropertyMap(context);
        return JsonWriter.<ILoggingEvent>of(FIELDS::customize).writeToString(event);
    }

    @Test
    void saysOfficeServiceCorrelationAndTrace() {
        assertThat(
                        line(
                                "org.tumar.kit.ProblemHandler",
                                Map.of(
                                        "service",
                                        "gateway",
                                        "correlationId",
                                        "c1",
                                        "traceId",
                                        "t1",
                                        "spanId",
                                        "s1",
                                        "other",
                                        "not written")))
                .isEqualTo(
                        """
                        {"office":"KZ","service":"gateway","correlationId":"c1","traceId":"t1","spanId":"s1"}\
                        """);
    }

    @Test
    void knowsWhichServiceSpeaksOutsideOfARequest() {
        assertThat(line("org.tumar.gateway.offices.HttpOfficeLine", Map.of()))
                .isEqualTo("{\"office\":\"KZ\",\"service\":\"gateway\"}");
        assertThat(line("org.tumar.kit.events.Relay", Map.of()))
                .isEqualTo("{\"office\":\"KZ\",\"service\":\"indicators\"}");
    }
}
