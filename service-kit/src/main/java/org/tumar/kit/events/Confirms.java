package org.tumar.kit.events;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmCallback;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// A channel on which it is known what became of each message.
///
/// A returned message is not taken, whether the broker confirms it (RabbitMQ) or not (Qpid): on
/// both the return comes first.
final class Confirms {

    private static final long PATIENCE_MS = 15_000;

    /// What the slowest line brings in a millisecond: 4 kB a second.
    private static final long SLOWEST_BYTES = 4;

    private final Channel channel;
    private final String user;
    private final ConcurrentNavigableMap<Long, String> sent = new ConcurrentSkipListMap<>();
    private long bytes;
    private final Set<Long> confirmed = ConcurrentHashMap.newKeySet();
    private final Set<String> returned = ConcurrentHashMap.newKeySet();

    private Confirms(Channel channel, String user) {
        this.channel = channel;
        this.user = user;
    }

    /// @param user as whom the channel's connection was opened; each message says so
    static Confirms on(Channel channel, String user) throws IOException {
        Confirms confirms = new Confirms(channel, user);
        channel.confirmSelect();
        channel.addReturnListener(it -> confirms.returned.add(it.getProperties().getMessageId()));
        ConfirmCallback refused = (_, _) -> {};
        channel.addConfirmListener(confirms::acknowledge, refused);
        return confirms;
    }

    Channel channel() {
        return channel;
    }

    /// @param message its message id tells it from the others of one batch
    void send(String exchange, String key, RabbitMessages.Message message) throws IOException {
        BasicProperties properties = message.properties().builder().userId(user).build();
        bytes += message.body().length;
        sent.put(channel.getNextPublishSeqNo(), properties.getMessageId());
        channel.basicPublish(exchange, key, true, properties, message.body());
    }

    /// Waits for what has been sent since the last time: the longer the more that is, as most of it
    /// may still be on its way. A line that is dead ends it earlier, by the heartbeat.
    ///
    /// @throws IOException where the broker goes away or takes too long; [#taken()] is right even
    ///   so
    void await() throws IOException {
        try {
            channel.waitForConfirms(PATIENCE_MS + bytes / SLOWEST_BYTES);
        } catch (TimeoutException slow) {
            throw new IOException("the broker confirms nothing", slow);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } catch (RuntimeException gone) {
            throw new IOException(RabbitLink.reason(gone), gone);
        }
    }

    /// The ids of what the broker has confirmed and not returned.
    Set<String> taken() {
        return sent.entrySet().stream()
                .filter(it -> confirmed.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .filter(it -> !returned.contains(it))
                .collect(Collectors.toUnmodifiableSet());
    }

    int returned() {
        return returned.size();
    }

    /// Begins the next batch.
    void forget() {
        bytes = 0;
        sent.clear();
        confirmed.clear();
        returned.clear();
    }

    private void acknowledge(long number, boolean andBefore) {
        if (andBefore) {
            confirmed.addAll(sent.headMap(number, true).keySet());
        } else {
            confirmed.add(number);
        }
    }
}
