package org.tumar.kit.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.tumar.contracts.event.EventType;
import org.tumar.contracts.indicators.event.FiguresChanged;
import org.tumar.contracts.indicators.event.IndicatorEvents;
import org.tumar.kit.TumarJson;

/// Events to test with.
final class Events {

    private Events() {}

    /// A signal from KZ about a programme.
    static Event signal(String programme, long revision) {
        return of(
                IndicatorEvents.FIGURES_CHANGED,
                programme,
                revision,
                TumarJson.mapper()
                        .writeValueAsString(
                                new FiguresChanged("KZ", programme, revision, "s" + revision)));
    }

    static Event of(EventType<?> type, String subject, long sequence, String json) {
        return Event.of("%s-%s-%d".formatted(type.name(), subject, sequence), type.wire())
                .from(type.source("KZ"))
                .about(subject, sequence)
                .at(Instant.parse("2026-03-31T08:15:30Z").plusSeconds(sequence))
                .correlation("request-" + subject)
                .data(json.getBytes(StandardCharsets.UTF_8));
    }
}
