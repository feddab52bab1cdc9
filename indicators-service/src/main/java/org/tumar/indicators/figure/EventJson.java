package org.tumar.indicators.figure;

import org.tumar.contracts.event.EventType;
import org.tumar.contracts.indicators.event.FiguresChanged;
import org.tumar.contracts.indicators.event.IndicatorEvents;
import org.tumar.indicators.figure.HeadDocument.OutboxDocument;
import org.tumar.indicators.figure.HeadDocument.SignalDocument;
import org.tumar.kit.TumarJson;
import org.tumar.kit.events.Event;
import tools.jackson.databind.json.JsonMapper;

/// What changes tell others, as it crosses the wire.
///
/// @param office that they happened in
record EventJson(String office) {

    private static final JsonMapper JSON = TumarJson.mapper();
    private static final EventType<FiguresChanged> SIGNAL = IndicatorEvents.FIGURES_CHANGED;

    static EventType<?> type(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Defined _ -> IndicatorEvents.PROGRAMME_DEFINED;
            case Outgoing.Imported _ -> IndicatorEvents.ROWS_IMPORTED;
        };
    }

    static byte[] data(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Defined(var body) -> JSON.writeValueAsBytes(body);
            case Outgoing.Imported(var body) -> JSON.writeValueAsBytes(body);
        };
    }

    boolean isSignal(Event event) {
        return event.type().equals(SIGNAL.wire());
    }

    /// @param head with a signal
    Event signal(HeadDocument head) {
        SignalDocument signal = head.presentSignal();
        return Event.of(signal.stamp(), SIGNAL.wire())
                .from(SIGNAL.source(office))
                .about(head.code(), signal.revision())
                .at(signal.time())
                .correlation(signal.correlation())
                .traceparent(signal.trace())
                .data(
                        JSON.writeValueAsBytes(
                                new FiguresChanged(
                                        office, head.code(), signal.revision(), signal.stamp())));
    }

    Event event(String code, OutboxDocument entry, PayloadDocument payload) {
        return Event.of(entry.event(), entry.type())
                .from(SIGNAL.source(office))
                .about(code, entry.sequence())
                .at(entry.time())
                .correlation(entry.correlation())
                .traceparent(entry.trace())
                .data(payload.json());
    }
}
