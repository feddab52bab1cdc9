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
    private long retryAt = System.nanoTime();

    /// @param place what the destination's broker is called in the log
    LaneRunner(Lane lane, String place, Duration poll) {
        this.lane = lane;
        this.place = place;
        this.poll = poll;
        this.thread = Threads.unstarted("relay-" + lane.destination(), this::run);
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
        boolean retry = left().isZero();
        Lane.Turn turn = turn(retry);
        turn.trouble().ifPresentOrElse(why -> failed(turn, why), () -> went(turn.sent(), retry));
    }

    /// Whatever happens, errors too, is trouble that may pass: nobody would start the lane again.
    private Lane.Turn turn(boolean retry) {
        try {
            return lane.turn(retry);
        } catch (Throwable cause) {
            String why = "the outbox: " + RabbitLink.reason(cause);
            return new Lane.Turn(0, false, Optional.of(why));
        }
    }

    /// A broker that is away is left alone for a while. One that is there is asked on: subjects of
    /// which nothing failed do not wait for the others.
    private void failed(Lane.Turn turn, String why) {
        if (!failing) {
            LOG.warn("Events for {} wait: {} ({})", lane.destination(), why, place);
        }
        failing = true;
        if (turn.sent() > 0) {
            patience.reset();
        }
        Duration pause = patience.next();
        if (turn.reached()) {
            retryAt = System.nanoTime() + pause.toNanos();
            rest(turn.sent());
        } else {
            signal.pause(pause);
        }
    }

    private void went(int sent, boolean all) {
        if (failing && all) {
            LOG.info("Events for {} are sent again ({})", lane.destination(), place);
        }
        if (all) {
            failing = false;
            patience.reset();
        }
        rest(sent);
    }

    /// Until a nudge, the poll, or the next try of what failed.
    private void rest(int sent) {
        if (sent == 0) {
            Duration left = left();
            signal.await(left.isZero() || left.compareTo(poll) > 0 ? poll : left);
        }
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, retryAt - System.nanoTime()));
    }
}
