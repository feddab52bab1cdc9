package org.tumar.kit.events;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.tumar.kit.events.Arrivals.Arrival;
import org.tumar.kit.events.Handling.Settled;

/// One queue while it is consumed over one connection.
final class RabbitQueue {

    private final String name;
    private final Consumption.Means means;
    private final EventMeters meters;
    private final Arrivals arrivals;
    private final Channel channel;
    private final RabbitParker parker;
    private final Handling handling;

    /// A message, and the event in it or why there is none.
    private record Read(Arrival arrival, Optional<Event> event, String fault) {}

    RabbitQueue(Connection connection, Consumption consumption, Signal signal) throws IOException {
        this.name = consumption.queue().name();
        this.means = consumption.means();
        this.meters = means.meters();
        this.channel = connection.createChannel();
        this.parker = new RabbitParker(connection, means.senders().own(), name, means.clock());
        this.arrivals = Arrivals.of(channel, consumption.queue(), means.batch());
        this.handling =
                new Handling(
                        consumption.queue(),
                        means.tracing(),
                        this::counted,
                        time -> {
                            if (!arrivals.open() || !signal.pause(time)) {
                                throw new Handling.Abandoned();
                            }
                        });
    }

    /// Handles what has come, and tells the broker.
    ///
    /// @return whether something had come
    /// @throws IOException where the broker is gone; it delivers again then
    boolean turn() throws IOException {
        List<Arrival> batch = arrivals.next();
        if (batch.isEmpty()) {
            return false;
        }
        meters.received(name, batch.size());
        List<Read> messages = batch.stream().map(this::read).toList();
        settle(messages);
        channel.basicAck(batch.getLast().tag(), true);
        return true;
    }

    private Read read(Arrival arrival) {
        try {
            Event event = RabbitMessages.read(arrival.message());
            means.senders().check(arrival.message().properties(), event);
            means.known().check(name, event);
            return new Read(arrival, Optional.of(event), "");
        } catch (Unreadable cause) {
            return new Read(arrival, Optional.empty(), cause.reason());
        }
    }

    private void settle(List<Read> messages) throws IOException {
        List<Event> events = messages.stream().flatMap(it -> it.event().stream()).toList();
        Iterator<Settled> outcomes = handling.settle(events).iterator();
        List<RabbitParker.Refusal> refusals = new ArrayList<>();
        for (Read it : messages) {
            Settled settled = it.event().isPresent() ? outcomes.next() : unreadable(it);
            if (settled.outcome() instanceof Handled.Refused(String reason)) {
                refusals.add(
                        new RabbitParker.Refusal(it.arrival().message(), reason, settled.tries()));
            }
        }
        park(refusals);
    }

    /// Counts them only then: what cannot be parked is delivered, and refused, again.
    private void park(List<RabbitParker.Refusal> refusals) throws IOException {
        parker.park(refusals);
        refusals.forEach(it -> meters.settled(name, new Handled.Refused(it.reason())));
        meters.parked(name, refusals.size());
    }

    private void counted(Handled outcome) {
        if (!(outcome instanceof Handled.Refused)) {
            meters.settled(name, outcome);
        }
    }

    private static Settled unreadable(Read message) {
        return new Settled(new Handled.Refused(message.fault()), 1);
    }
}
