package org.tumar.kit.events;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.catalogue.OfficeTopology;

/// Counts what is parked, again and again over one connection. For one thread.
final class RabbitDepth implements AutoCloseable {

    private final RabbitLink link;
    private @Nullable Connection connection;
    private @Nullable Channel channel;

    RabbitDepth(RabbitLink link) {
        this.link = link;
    }

    /// @throws UncheckedIOException where the broker is not to be reached
    long count() {
        try {
            return open().messageCount(OfficeTopology.PARKED);
        } catch (IOException away) {
            close();
            throw new UncheckedIOException("%s: %s".formatted(link, RabbitLink.reason(away)), away);
        }
    }

    private Channel open() throws IOException {
        Channel known = channel;
        if (known != null && known.isOpen()) {
            return known;
        }
        close();
        Connection opened = link.open("event watch");
        connection = opened;
        Channel fresh = opened.createChannel();
        channel = fresh;
        return fresh;
    }

    @Override
    public void close() {
        Connection known = connection;
        connection = null;
        channel = null;
        if (known != null) {
            known.abort(1_000);
        }
    }
}
