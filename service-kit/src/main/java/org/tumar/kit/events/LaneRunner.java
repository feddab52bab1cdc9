package org.tumar.kit.events;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes turns on one lane, on a thread of its own, until it is stopped.
final class LaneRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LaneRunner.class);
    private static final Duration MOST_PAUSE = Duration.ofSeconds(3);

    private final Lane lane;
    private final String place;
    private final Duration poll;
    private final Signal signal = new Signal();
    private final Patience patience = new Patience(MOST_PAUSE);
    private final Thread thread;
    private boolean failing;

    /// @param place what the destination's broker is called in the log
    LaneRunner(Lane lane, String place, Duration poll) {
        this.lane = lane;
        this.place = place;
        this.poll = poll;
        this.thread = Thread.ofVirtual().name("relay-" + lane.destination()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void nudge() {
        signal.wake();
    }

    /// Ends after the turn that is on.
    void stop(Duration patience) {
        signal.stop();
        try {
            thread.join(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        lane.close();
    }

    private void run() {
        while (!signal.stopped()) {
            step();
        }
    }

    private void step() {
        Lane.Turn turn = turn();
        turn.trouble().ifPresentOrElse(why -> failed(turn.sent(), why), () -> went(turn.sent()));
    }

    /// Whatever happens, errors too, is trouble that may pass: nobody would start the lane again.
    private Lane.Turn turn() {
        try {
            return lane.turn();
        } catch (Throwable cause) {
            return new Lane.Turn(0, Optional.of("the outbox: " + RabbitLink.reason(cause)));
        }
    }

    private void failed(int sent, String why) {
        if (!failing) {
            LOG.warn("Events for {} wait: {} ({})", lane.destination(), why, place);
        }
        failing = true;
        if (sent > 0) {
            patience.reset();
        }
        signal.pause(patience.next());
    }

    private void went(int sent) {
        if (failing) {
            LOG.info("Events for {} are sent again ({})", lane.destination(), place);
        }
        failing = false;
        patience.reset();
        if (sent == 0) {
            signal.await(poll);
        }
    }
}
