package org.tumar.kit.events;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.contracts.event.EventHeaders;

class SendersTests {

    private static final Senders UZBEK = new Senders("uz", Map.of("REGION", "headquarters"));

    @Test
    void takesAnOfficesUserToBeNamedByItsCode() {
        assertTaken("kz", null, "/offices/KZ/indicators");
        assertRefused("KZ", null, "/offices/KZ/indicators", "does not speak");
    }

    @Test
    void knowsTheUserOfAnOfficeThatIsNamed() {
        assertTaken("headquarters", null, "/offices/REGION/indicators");
        assertRefused("region", null, "/offices/REGION/indicators", "does not speak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kz", "uz", "headquarters"})
    void letsNobodySpeakForAnotherOffice(String user) {
        assertRefused(
                user,
                null,
                "/offices/TJ/indicators",
                "its source is /offices/TJ/indicators, for which the user %s does not speak"
                        .formatted(user));
    }

    @Test
    void refusesWhatDoesNotSayWhoSentIt() {
        assertRefused(null, null, "/offices/KZ/indicators", "it has no user-id");
        assertRefused("", null, "/offices/KZ/indicators", "it has no user-id");
        assertRefused(" ", "kz", "/offices/KZ/indicators", "it has no user-id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"KZ", "/offices/", "/offices/KZ", "/offices/KZ/x/../REGION", "/kz/KZ/x"})
    void refusesASourceThatNamesNoOffice(String source) {
        assertRefused("kz", null, source, "its source names no office");
    }

    @Test
    void believesTheOwnOfficeAloneAboutWhoSentAMessageAtFirst() {
        assertTaken("uz", "kz", "/offices/KZ/indicators");
        assertRefused("uz", "kz", "/offices/UZ/indicators", "does not speak");
        assertRefused("uz", "", "/offices/UZ/indicators", "it has no user-id");
        assertRefused("tj", "kz", "/offices/KZ/indicators", "the user tj does not speak");
    }

    private static void assertTaken(String user, @Nullable String sentBy, String source) {
        assertThatCode(() -> check(user, sentBy, source)).doesNotThrowAnyException();
    }

    private static void assertRefused(
            @Nullable String user, @Nullable String sentBy, String source, String reason) {
        assertThatThrownBy(() -> check(user, sentBy, source))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(reason);
    }

    private static void check(@Nullable String user, @Nullable String sentBy, String source) {
        Map<String, Object> headers = new HashMap<>();
        if (sentBy != null) {
            headers.put(EventHeaders.SENT_BY, sentBy);
        }
        BasicProperties properties =
                new BasicProperties.Builder().userId(user).headers(headers).build();
        UZBEK.check(
                properties,
                Event.of("1", "indicators.figures-changed.v1").from(source).data(new byte[0]));
    }
}
