package org.tumar.kit.events;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Consumes one queue on a thread of its own until it is stopped, over connection after connection.
final class RabbitConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(RabbitConsumer.class);
    private static final Duration MOST_PAUSE = Duration.ofSeconds(3);

    private final RabbitLink link;
    private final Consumption consumption;
    private final Signal signal = new Signal();
    private final Patience patience = new Patience(MOST_PAUSE);
    private final Thread thread;
    private volatile @Nullable String trouble = "not connected yet";
    private boolean failing;

    RabbitConsumer(RabbitLink link, Consumption consumption) {
        this.link = link;
        this.consumption = consumption;
        this.thread = Threads.unstarted("events-" + name(), this::run);
    }

    void start() {
        thread.start();
    }

    /// Ends after the batch that is being handled.
    void stop(Duration patience) {
        signal.stop();
        try {
            thread.join(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Why nothing is consumed; empty where it is.
    Optional<String> trouble() {
        return thread.isAlive() ? Optional.ofNullable(trouble) : Optional.of("it has ended");
    }

    /// Goes on after whatever happens, errors too: nobody would start it again.
    private void run() {
        while (!signal.stopped()) {
            try {
                connected();
            } catch (Handling.Abandoned _) {
                LOG.debug("{} is delivered again", name());
            } catch (Throwable cause) {
                failed(RabbitLink.reason(cause));
            }
        }
    }

    private void connected() throws IOException {
        Connection connection = link.open("events " + name());
        try {
            RabbitQueue queue = new RabbitQueue(connection, consumption, signal);
            trouble = null;
            while (!signal.stopped()) {
                queue.turn();
                went();
            }
        } finally {
            connection.abort(1_000);
        }
    }

    private void went() {
        if (failing) {
            LOG.info("{} is consumed again ({})", name(), link);
        }
        failing = false;
        patience.reset();
    }

    private void failed(String why) {
        trouble = why;
        if (!failing) {
            LOG.warn("{} is not consumed: {} ({})", name(), why, link);
        }
        failing = true;
        signal.pause(patience.next());
    }

    /// The queue's.
    String name() {
        return consumption.queue().name();
    }
}
