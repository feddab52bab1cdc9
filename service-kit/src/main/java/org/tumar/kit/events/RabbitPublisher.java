package org.tumar.kit.events;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Publishes over a connection of its own, and opens the next one when it breaks.
final class RabbitPublisher implements Publisher {

    private final RabbitLink link;
    private final String name;
    private volatile boolean closed;
    private volatile @Nullable Connection connection;
    private @Nullable Confirms confirms;

    /// @param name what it is for, as the broker shows it
    RabbitPublisher(RabbitLink link, String name) {
        this.link = link;
        this.name = name;
    }

    @Override
    public Optional<String> trouble() {
        try {
            open();
            return Optional.empty();
        } catch (IOException | RuntimeException away) {
            drop();
            return Optional.of(RabbitLink.reason(away));
        }
    }

    @Override
    public Published publish(List<Event> events) {
        try {
            Confirms channel = open();
            channel.forget();
            Optional<String> trouble = sent(channel, events);
            return outcome(channel, events, trouble);
        } catch (IOException | RuntimeException away) {
            drop();
            return Published.nothing(RabbitLink.reason(away));
        }
    }

    private Optional<String> sent(Confirms channel, List<Event> events) {
        try {
            for (Event it : events) {
                channel.send(exchange(it), it.type(), RabbitMessages.of(it));
            }
            channel.await();
            return Optional.empty();
        } catch (IOException | RuntimeException broken) {
            drop();
            return Optional.of(RabbitLink.reason(broken));
        }
    }

    private static Published outcome(
            Confirms channel, List<Event> events, Optional<String> trouble) {
        Set<String> ids = channel.taken();
        Set<Event> taken =
                events.stream().filter(it -> ids.contains(it.id())).collect(Collectors.toSet());
        Optional<String> why =
                taken.size() == events.size() || trouble.isPresent()
                        ? trouble
                        : Optional.of(
                                channel.returned() > 0
                                        ? "no queue is bound for them"
                                        : "the broker refused them");
        return new Published(taken, channel.returned(), why);
    }

    private Confirms open() throws IOException {
        Confirms known = confirms;
        if (known != null && known.channel().isOpen()) {
            return known;
        }
        drop();
        Connection opened = link.open(name);
        connection = opened;
        if (closed) {
            drop();
            throw new IOException("it is closed");
        }
        Confirms fresh = Confirms.on(opened.createChannel(), link.user());
        confirms = fresh;
        return fresh;
    }

    /// A producer's events go to the exchange of its name.
    private static String exchange(Event event) {
        return event.type().split("\\.", 2)[0];
    }

    /// For good, also where a connection is being opened just now.
    @Override
    public void close() {
        closed = true;
        drop();
    }

    private void drop() {
        Connection known = connection;
        connection = null;
        confirms = null;
        if (known != null) {
            known.abort(1_000);
        }
    }
}
