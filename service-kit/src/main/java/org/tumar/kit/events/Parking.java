package org.tumar.kit.events;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tumar.contracts.catalogue.OfficeTopology;

/// What one office's consumers could not handle: to list, show and send again.
///
/// Needs no Spring: the command line uses it too. Each call has a connection of its own; whenever
/// it ends, nothing is lost, and what was looked at is where it was.
///
/// Every method throws [UncheckedIOException] where the broker is not to be reached, or has no
/// queue for what cannot be handled.
public final class Parking {

    private final RabbitLink link;

    private Parking(RabbitLink link) {
        this.link = link;
    }

    /// @param uri AMQP, of an office's virtual host
    /// @throws IllegalArgumentException where it is none
    public static Parking at(String uri) {
        return new Parking(RabbitLink.plain(uri, "The office's broker", RabbitTrust.jvm()));
    }

    /// The oldest first.
    public List<Parked> list(int most) {
        return with(channel -> {
            List<Parked> found = new ArrayList<>();
            look(
                    channel,
                    most,
                    (it, _) -> {
                        found.add(it.shown());
                        return true;
                    });
            return List.copyOf(found);
        });
    }

    public Optional<Parked> find(String id) {
        return list(Integer.MAX_VALUE).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// Sends one back to the queue that it came from.
    ///
    /// @return false where none of that id is parked
    public boolean again(String id) {
        return with(channel -> resent(channel, link.user(), it -> it.id().equals(id), 1)) > 0;
    }

    /// Sends back all that are parked now.
    ///
    /// @return how many
    public int againAll() {
        return with(channel -> resent(channel, link.user(), _ -> true, Integer.MAX_VALUE));
    }

    /// How many are parked.
    public long count() {
        return with(channel -> channel.messageCount(OfficeTopology.PARKED));
    }

    private interface Work<T> {

        T on(Channel channel) throws IOException;
    }

    private interface Look {

        /// @return false where no more need be looked at
        boolean at(RabbitParked message, long tag) throws IOException;
    }

    /// What is not acknowledged by the end goes back to its place.
    private <T> T with(Work<T> work) {
        try {
            Connection connection = link.open("parking");
            try {
                return work.on(connection.createChannel());
            } finally {
                connection.abort(1_000);
            }
        } catch (IOException away) {
            throw new UncheckedIOException("%s: %s".formatted(link, RabbitLink.reason(away)), away);
        }
    }

    /// Each message that was there at the beginning once: what is parked meanwhile waits.
    private static void look(Channel channel, long most, Look look) throws IOException {
        long left = Math.min(most, channel.messageCount(OfficeTopology.PARKED));
        boolean on = left > 0;
        while (on) {
            GetResponse message = channel.basicGet(OfficeTopology.PARKED, false);
            left--;
            on =
                    message != null
                            && look.at(
                                    new RabbitParked(message),
                                    message.getEnvelope().getDeliveryTag())
                            && left > 0;
        }
    }

    private static int resent(Channel channel, String user, Predicate<RabbitParked> which, int most)
            throws IOException {
        Confirms confirms = Confirms.on(channel.getConnection().createChannel(), user);
        int[] sent = {0};
        look(
                channel,
                Long.MAX_VALUE,
                (it, tag) -> {
                    if (which.test(it) && it.queue().isPresent()) {
                        resend(confirms, user, it);
                        channel.basicAck(tag, false);
                        sent[0]++;
                    }
                    return sent[0] < most;
                });
        return sent[0];
    }

    private static void resend(Confirms confirms, String user, RabbitParked message)
            throws IOException {
        confirms.forget();
        confirms.send("", message.queue().orElseThrow(), message.again(user));
        confirms.await();
        if (confirms.taken().isEmpty()) {
            throw new IOException(
                    "there is no queue %s to send it to".formatted(message.queue().orElseThrow()));
        }
    }
}
