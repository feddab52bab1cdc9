package org.tumar.kit.events;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tumar.kit.events.RabbitMessages.Message;

/// What the broker has delivered from one queue, to be taken in batches.
final class Arrivals extends DefaultConsumer {

    private static final long LOOK_MS = 500;

    /// Of a batch, unpacked, give or take one message.
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final BlockingQueue<Arrival> waiting = new LinkedBlockingQueue<>();
    private final int most;
    private final long gather;
    private boolean begun;
    private volatile boolean over;

    /// @param tag what the broker calls this delivery
    record Arrival(long tag, Message message) {}

    private Arrivals(Channel channel, int most, Duration gather) {
        super(channel);
        this.most = most;
        this.gather = gather.toNanos();
    }

    /// Consumes as the only one.
    ///
    /// @throws IOException also where somebody else consumes the queue
    static Arrivals of(Channel channel, EventQueue queue, int most) throws IOException {
        Arrivals arrivals = new Arrivals(channel, most, queue.gather());
        channel.basicQos(most);
        channel.basicConsume(queue.name(), false, "", false, true, Map.of(), arrivals);
        return arrivals;
    }

    /// What has come, in order; waits a little for the first, and for further ones only where that
    /// came right after the batch before.
    ///
    /// @return nothing where nothing came
    /// @throws IOException where nothing can come any longer
    List<Arrival> next() throws IOException {
        List<Arrival> batch = new ArrayList<>();
        long asked = System.nanoTime();
        Arrival first = poll(TimeUnit.MILLISECONDS.toNanos(LOOK_MS));
        if (first == null) {
            begun = false;
            return batch;
        }
        long until = begun && System.nanoTime() - asked < gather ? asked + gather : asked;
        begun = true;
        long bytes = 0;
        for (Arrival it = first; it != null; it = further(batch, bytes, until)) {
            batch.add(it);
            bytes += RabbitMessages.size(it.message());
        }
        return batch;
    }

    private @Nullable Arrival further(List<Arrival> batch, long bytes, long until)
            throws IOException {
        return batch.size() < most && bytes < MOST_BYTES
                ? poll(Math.max(0, until - System.nanoTime()))
                : null;
    }

    /// False where what was delivered will be delivered again.
    boolean open() {
        return !over && getChannel().isOpen();
    }

    private @Nullable Arrival poll(long nanos) throws IOException {
        if (!open()) {
            throw new IOException("the broker delivers no more");
        }
        try {
            return waiting.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    @Override
    public void handleDelivery(
            String tag, Envelope envelope, BasicProperties properties, byte[] body) {
        waiting.add(new Arrival(envelope.getDeliveryTag(), new Message(properties, body)));
    }

    @Override
    public void handleCancel(String tag) {
        over = true;
    }

    @Override
    public void handleShutdownSignal(String tag, ShutdownSignalException signal) {
        over = true;
    }
}
