package org.tumar.kit.events;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.event.EventType;
import org.tumar.kit.TumarJson;
import tools.jackson.core.JacksonException;

/// An event as it is sent: CloudEvents attributes, and its data as JSON.
///
/// Two events are the same one when they have the same source and id.
public final class Event {

    private final String id;
    private final String source;
    private final String type;
    private final String subject;
    private final long sequence;
    private final Instant time;
    private final Optional<String> correlation;
    private final Optional<String> traceparent;
    private final byte[] data;
    private volatile @Nullable Object read;

    private Event(Builder from, byte[] data) {
        this.id = from.id;
        this.source = from.source;
        this.type = from.type;
        this.subject = from.subject;
        this.sequence = from.sequence;
        this.time = from.time;
        this.correlation = Optional.ofNullable(from.correlation);
        this.traceparent = Optional.ofNullable(from.traceparent);
        this.data = data;
    }

    private Event(Event from, String traceparent) {
        this.id = from.id;
        this.source = from.source;
        this.type = from.type;
        this.subject = from.subject;
        this.sequence = from.sequence;
        this.time = from.time;
        this.correlation = from.correlation;
        this.traceparent = Optional.of(traceparent);
        this.data = from.data;
    }

    /// @param id unique within the source; the same whenever the same event is sent again
    /// @param type as on the wire: `indicators.rows-imported.v1`
    public static Builder of(String id, String type) {
        return new Builder(id, type);
    }

    public String id() {
        return id;
    }

    /// `/offices/KZ/indicators`.
    public String source() {
        return source;
    }

    /// As on the wire: `indicators.rows-imported.v1`.
    public String type() {
        return type;
    }

    /// What it is about; events of one subject are sent in order.
    public String subject() {
        return subject;
    }

    /// The source's revision of the subject.
    public long sequence() {
        return sequence;
    }

    public Instant time() {
        return time;
    }

    /// The id of the request that caused it.
    public Optional<String> correlation() {
        return correlation;
    }

    /// The W3C trace that it belongs to.
    public Optional<String> traceparent() {
        return traceparent;
    }

    /// The same, as caused by this step of its trace.
    public Event within(String traceparent) {
        return new Event(this, traceparent);
    }

    /// JSON in UTF-8.
    public byte[] data() {
        return data.clone();
    }

    /// The data, read as what its type says.
    ///
    /// @throws IllegalArgumentException where the event is of another type
    public <T> T data(EventType<T> as) {
        if (!as.wire().equals(type)) {
            throw new IllegalArgumentException("%s is no %s".formatted(type, as.wire()));
        }
        Object known = read;
        T result = as.data().isInstance(known) ? as.data().cast(known) : parsed(as);
        read = result;
        return result;
    }

    private <T> T parsed(EventType<T> as) {
        try {
            return Objects.requireNonNull(TumarJson.mapper().readValue(data, as.data()));
        } catch (JacksonException | NullPointerException _) {
            throw new Unreadable("its data is not the JSON of %s".formatted(as.wire()));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Event it && id.equals(it.id) && source.equals(it.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, id);
    }

    /// For logs: no data.
    @Override
    public String toString() {
        return type + " " + source + " " + subject + "@" + sequence + " " + id;
    }

    /// Gathers an event's attributes; [#data(byte[])] ends it.
    public static final class Builder {

        private final String id;
        private final String type;
        private String source = "";
        private String subject = "";
        private long sequence;
        private Instant time = Instant.EPOCH;
        private @Nullable String correlation;
        private @Nullable String traceparent;

        private Builder(String id, String type) {
            this.id = id;
            this.type = type;
        }

        public Builder from(String source) {
            this.source = source;
            return this;
        }

        public Builder about(String subject, long sequence) {
            this.subject = subject;
            this.sequence = sequence;
            return this;
        }

        public Builder at(Instant time) {
            this.time = time;
            return this;
        }

        public Builder correlation(@Nullable String correlation) {
            this.correlation = correlation;
            return this;
        }

        public Builder traceparent(@Nullable String traceparent) {
            this.traceparent = traceparent;
            return this;
        }

        /// @param json in UTF-8
        public Event data(byte[] json) {
            return new Event(this, json.clone());
        }
    }
}
