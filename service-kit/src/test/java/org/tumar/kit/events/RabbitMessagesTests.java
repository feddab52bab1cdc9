package org.tumar.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.core.message.impl.BaseGenericBinaryMessageReaderImpl;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tumar.contracts.indicators.event.IndicatorEvents;
import org.tumar.kit.events.RabbitMessages.Message;

class RabbitMessagesTests {

    private static final Event EVENT = Events.signal("CT.0495", 7);

    @Test
    void readsWhatItWrote() {
        Event read = RabbitMessages.read(RabbitMessages.of(EVENT));
        assertThat(read).usingRecursiveComparison().isEqualTo(EVENT);
    }

    @Test
    void packsLargeData() {
        Event large = Events.of(IndicatorEvents.ROWS_IMPORTED, "P", 1, "\"" + "x".repeat(100_000));
        Message message = RabbitMessages.of(large);
        assertThat(message.properties().getContentEncoding()).isEqualTo("gzip");
        assertThat(message.body()).hasSizeLessThan(1_000);
        assertThat(RabbitMessages.read(message).data()).isEqualTo(large.data());
    }

    /// The standard's own kit is the judge of what we send.
    @Test
    void writesACloudEvent() {
        Message message = RabbitMessages.of(EVENT);
        CloudEvent event = new Judge(message).toEvent();
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getId()).isEqualTo(EVENT.id());
        assertThat(event.getSource()).hasToString("/offices/KZ/indicators");
        assertThat(event.getType()).isEqualTo("indicators.figures-changed.v1");
        assertThat(event.getSubject()).isEqualTo("CT.0495");
        assertThat(event.getTime().toInstant()).isEqualTo(EVENT.time());
        assertThat(event.getExtension("sequence")).isEqualTo("7");
        assertThat(event.getExtension("correlationid")).isEqualTo("request-CT.0495");
    }

    @ParameterizedTest
    @CsvSource({
        "cloudEvents_specversion, 0.3, cloudEvents_specversion of 1.0",
        "cloudEvents_specversion, , cloudEvents_specversion of 1.0",
        "cloudEvents_id, , no header cloudEvents_id",
        "cloudEvents_source, , no header cloudEvents_source",
        "cloudEvents_type, , no header cloudEvents_type",
        "cloudEvents_subject, , no header cloudEvents_subject",
        "cloudEvents_time, yesterday, is no time",
        "cloudEvents_sequence, -1, is no number",
        "cloudEvents_sequence, 99999999999999999999, is no number",
    })
    void saysWhatIsWrongWithAHeader(String header, String value, String reason) {
        Map<String, Object> headers = new HashMap<>(properties().getHeaders());
        headers.put(header, value);
        if (value == null) {
            headers.remove(header);
        }
        Message message = new Message(properties().builder().headers(headers).build(), new byte[0]);
        assertThatThrownBy(() -> RabbitMessages.read(message))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesOtherContent() {
        BasicProperties properties = properties().builder().contentType("text/plain").build();
        assertThatThrownBy(() -> RabbitMessages.read(new Message(properties, new byte[0])))
                .hasMessageContaining("content-type");
    }

    @ParameterizedTest
    @CsvSource({"gzip, cannot be unpacked", "zstd, content-encoding"})
    void refusesWhatItCannotUnpack(String encoding, String reason) {
        BasicProperties properties = properties().builder().contentEncoding(encoding).build();
        Message message = new Message(properties, "no".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> RabbitMessages.read(message)).hasMessageContaining(reason);
    }

    @Test
    void refusesABodyThatGrowsTooLarge() {
        byte[] bomb = Gzip.pack(new byte[Gzip.MOST + 1]);
        assertThatThrownBy(() -> Gzip.unpack(bomb)).hasMessageContaining("64 MB");
    }

    @Test
    void passesOnNoCorrelationThatCouldForgeALog() {
        Map<String, Object> headers = new HashMap<>(properties().getHeaders());
        headers.put("cloudEvents_correlationid", "a\nb");
        headers.put("cloudEvents_traceparent", "00-x");
        BasicProperties properties = properties().builder().headers(headers).build();
        Event read = RabbitMessages.read(new Message(properties, EVENT.data()));
        assertThat(read.correlation()).isEmpty();
        assertThat(read.traceparent()).isEmpty();
    }

    private static BasicProperties properties() {
        return RabbitMessages.of(EVENT).properties();
    }

    private static final class Judge extends BaseGenericBinaryMessageReaderImpl<String, Object> {

        private final Message message;

        Judge(Message message) {
            super(SpecVersion.V1, BytesCloudEventData.wrap(message.body()));
            this.message = message;
        }

        @Override
        protected boolean isContentTypeHeader(String key) {
            return key.equals("content-type");
        }

        @Override
        protected boolean isCloudEventsHeader(String key) {
            return key.startsWith("cloudEvents_");
        }

        @Override
        protected String toCloudEventsKey(String key) {
            return key.substring("cloudEvents_".length());
        }

        @Override
        protected void forEachHeader(BiConsumer<String, Object> each) {
            message.properties().getHeaders().forEach(each);
            each.accept("content-type", message.properties().getContentType());
        }

        @Override
        protected String toCloudEventsValue(Object value) {
            return value.toString();
        }
    }

    /// Batches are bounded by what a body says that it grows to.
    @Test
    void refusesAPackedBodyThatIsLargerThanItSays() {
        byte[] large = Gzip.pack(new byte[1_000_000]);
        byte[] small = Gzip.pack(new byte[1]);
        byte[] both = Arrays.copyOf(large, large.length + small.length);
        System.arraycopy(small, 0, both, large.length, small.length);

        assertThatThrownBy(() -> Gzip.unpack(both)).hasMessageContaining("larger than it says");
    }

    @Test
    void knowsTheSizeOfPackedDataWithoutUnpackingThem() {
        assertThat(Gzip.unpackedSize(Gzip.pack(new byte[1_000_000]))).isEqualTo(1_000_000);
        assertThat(Gzip.unpackedSize(new byte[] {1, 2})).isEqualTo(2);
    }
}
