package org.tumar.kit.events;

import static org.tumar.contracts.event.EventHeaders.CORRELATION;
import static org.tumar.contracts.event.EventHeaders.ID;
import static org.tumar.contracts.event.EventHeaders.SEQUENCE;
import static org.tumar.contracts.event.EventHeaders.SOURCE;
import static org.tumar.contracts.event.EventHeaders.SPECVERSION;
import static org.tumar.contracts.event.EventHeaders.SUBJECT;
import static org.tumar.contracts.event.EventHeaders.TIME;
import static org.tumar.contracts.event.EventHeaders.TRACEPARENT;
import static org.tumar.contracts.event.EventHeaders.TYPE;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tumar.kit.Correlation;

/// Events as AMQP 0-9-1 messages: CloudEvents in binary mode.
final class RabbitMessages {

    static final int PERSISTENT = 2;

    private static final String VERSION = "1.0";
    private static final String JSON = "application/json";
    private static final String GZIP = "gzip";
    private static final int WORTH_PACKING = 32 * 1024;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern TRACE =
            Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private RabbitMessages() {}

    /// A message as it crosses the broker.
    static final class Message {

        private final BasicProperties properties;
        private final byte[] body;

        Message(BasicProperties properties, byte[] body) {
            this.properties = properties;
            this.body = body;
        }

        BasicProperties properties() {
            return properties;
        }

        @SuppressWarnings("EI_EXPOSE_REP")
        byte[] body() {
            return body;
        }
    }

    static Message of(Event event) {
        byte[] data = event.data();
        boolean packed = data.length > WORTH_PACKING;
        BasicProperties properties =
                new BasicProperties.Builder()
                        .messageId(event.id())
                        .contentType(JSON)
                        .contentEncoding(packed ? GZIP : null)
                        .deliveryMode(PERSISTENT)
                        .headers(headers(event))
                        .build();
        return new Message(properties, packed ? Gzip.pack(data) : data);
    }

    private static Map<String, Object> headers(Event event) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(SPECVERSION, VERSION);
        headers.put(ID, event.id());
        headers.put(SOURCE, event.source());
        headers.put(TYPE, event.type());
        headers.put(SUBJECT, event.subject());
        headers.put(TIME, event.time().toString());
        headers.put(SEQUENCE, Long.toString(event.sequence()));
        event.correlation().ifPresent(it -> headers.put(CORRELATION, it));
        event.traceparent().ifPresent(it -> headers.put(TRACEPARENT, it));
        return headers;
    }

    /// @throws Unreadable with the reason, in words fit for everybody's eyes
    static Event read(Message message) {
        Map<String, String> headers = texts(message.properties());
        if (!VERSION.equals(headers.get(SPECVERSION))) {
            throw new Unreadable("it has no header %s of %s".formatted(SPECVERSION, VERSION));
        }
        if (!JSON.equals(message.properties().getContentType())) {
            throw new Unreadable("its content-type is not " + JSON);
        }
        return Event.of(required(headers, ID), required(headers, TYPE))
                .from(required(headers, SOURCE))
                .about(required(headers, SUBJECT), sequence(required(headers, SEQUENCE)))
                .at(time(required(headers, TIME)))
                .correlation(Correlation.sane(headers.get(CORRELATION)).orElse(null))
                .traceparent(trace(headers.get(TRACEPARENT)))
                .data(data(message));
    }

    /// All headers as text, in the order in which they came.
    static Map<String, String> texts(BasicProperties properties) {
        Map<String, String> texts = new LinkedHashMap<>();
        Optional.ofNullable(properties.getHeaders())
                .ifPresent(all -> all.forEach((name, it) -> texts.put(name, String.valueOf(it))));
        return texts;
    }

    static byte[] data(Message message) {
        String encoding = message.properties().getContentEncoding();
        if (encoding == null) {
            return message.body();
        }
        if (!GZIP.equals(encoding)) {
            throw new Unreadable("its content-encoding is not " + GZIP);
        }
        return Gzip.unpack(message.body());
    }

    /// How many bytes the data have, as far as can be told without unpacking them.
    static long size(Message message) {
        return GZIP.equals(message.properties().getContentEncoding())
                ? Gzip.unpackedSize(message.body())
                : message.body().length;
    }

    private static String required(Map<String, String> headers, String name) {
        return Optional.ofNullable(headers.get(name))
                .filter(it -> !it.isBlank())
                .orElseThrow(() -> new Unreadable("it has no header " + name));
    }

    private static long sequence(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Unreadable("its header %s is no number".formatted(SEQUENCE));
        }
        return Long.parseLong(text);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            throw new Unreadable("its header %s is no time".formatted(TIME));
        }
    }

    private static @Nullable String trace(@Nullable String text) {
        return text != null && TRACE.matcher(text).matches() ? text : null;
    }
}
