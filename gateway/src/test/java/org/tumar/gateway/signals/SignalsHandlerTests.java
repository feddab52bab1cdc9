package org.tumar.gateway.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.indicators.event.IndicatorEvents;
import org.tumar.gateway.offices.Basis;
import org.tumar.gateway.offices.Heard;
import org.tumar.gateway.offices.Inquiry;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.Request;
import org.tumar.gateway.offices.Signal;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Handled;

class SignalsHandlerTests {

    private static final String TYPE = IndicatorEvents.FIGURES_CHANGED.wire();
    private static final String SOUND =
            "{\"office\":\"KZ\",\"programme\":\"CT.0495\",\"revision\":7,\"stamp\":\"7-a\",\"new\":1}";

    private final List<Signal> heard = new ArrayList<>();
    private final SignalsHandler handler = new SignalsHandler(new Listening());

    private static Event event(String type, String data) {
        return event(type, data.contains("UZ") ? "UZ" : "KZ", data);
    }

    private static Event event(String type, String office, String data) {
        return Event.of("1", type)
                .from(IndicatorEvents.FIGURES_CHANGED.source(office))
                .data(data.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void hearsAnOfficeAboutItselfAlone() {
        List<Handled> outcomes =
                handler.handle(List.of(event(TYPE, "UZ", SOUND), event(TYPE, "KZ", SOUND)));

        assertThat(outcomes.getFirst())
                .isEqualTo(new Handled.Refused("it is about another office than its source"));
        assertThat(heard).containsExactly(new Signal("KZ", "CT.0495", "7-a"));
    }

    @Test
    void handsSignalsOnInOrder() {
        String other = SOUND.replace("KZ", "UZ");
        List<Handled> outcomes =
                handler.handle(List.of(event(TYPE, SOUND), event(TYPE, other), event(TYPE, SOUND)));

        assertThat(outcomes).hasSize(3).hasOnlyElementsOfType(Handled.Applied.class);
        assertThat(heard)
                .containsExactly(
                        new Signal("KZ", "CT.0495", "7-a"),
                        new Signal("UZ", "CT.0495", "7-a"),
                        new Signal("KZ", "CT.0495", "7-a"));
    }

    @Test
    void refusesWhatItCannotReadAndTakesTheRest() {
        List<Handled> outcomes =
                handler.handle(
                        List.of(
                                event("indicators.figures-changed.v2", SOUND),
                                event(TYPE, "{\"office\":"),
                                event(TYPE, "[]"),
                                event(TYPE, "null"),
                                event(TYPE, "{\"office\":\"KZ\"}"),
                                event(TYPE, SOUND)));

        assertThat(outcomes.subList(0, 5)).hasOnlyElementsOfType(Handled.Refused.class);
        assertThat(outcomes.getLast()).isInstanceOf(Handled.Applied.class);
        assertThat(heard).hasSize(1);
    }

    private final class Listening implements Offices {

        @Override
        public List<Office> all() {
            return List.of();
        }

        @Override
        public Duration patience() {
            return Duration.ZERO;
        }

        @Override
        public Heard ask(Inquiry inquiry, Request request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long version(Inquiry inquiry) {
            return 0;
        }

        @Override
        public boolean isYoung(Basis basis) {
            return false;
        }

        @Override
        public boolean holds(Basis basis) {
            return false;
        }

        @Override
        public void changed(Collection<Signal> signals) {
            heard.addAll(signals);
        }
    }
}
