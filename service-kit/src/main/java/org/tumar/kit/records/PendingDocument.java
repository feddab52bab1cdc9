package org.tumar.kit.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.tumar.kit.Correlation;
import org.tumar.kit.TumarJson;
import org.tumar.kit.events.Event;
import org.tumar.kit.observe.Traces;

/// How what is to be told of a record stands in its document's head.
final class PendingDocument {

    private PendingDocument() {}

    /// @param id of the event
    static Document write(String id, String office, Sending<?> sending, Instant now) {
        Document pending =
                new Document("event", id)
                        .append("type", sending.type().wire())
                        .append("source", sending.type().source(office))
                        .append("subject", sending.subject())
                        .append("time", Date.from(now))
                        .append("data", TumarJson.mapper().writeValueAsString(sending.data()));
        Correlation.current().ifPresent(it -> pending.append("correlation", it));
        Traces.current().ifPresent(it -> pending.append("trace", it));
        return pending;
    }

    static Event read(long sequence, Document pending) {
        return Event.of(pending.getString("event"), pending.getString("type"))
                .from(pending.getString("source"))
                .about(pending.getString("subject"), sequence)
                .at(pending.getDate("time").toInstant())
                .correlation(pending.getString("correlation"))
                .traceparent(pending.getString("trace"))
                .data(pending.getString("data").getBytes(StandardCharsets.UTF_8));
    }
}
