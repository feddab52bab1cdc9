package org.tumar.kit.events;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/// Sends what waits in an [Outbox], to each destination on its own, in order of each subject.
///
/// There is one wherever there is an Outbox bean. Without brokers it does nothing.
public final class Relay implements SmartLifecycle {

    private static final Duration STOP = Duration.ofSeconds(5);

    private final List<LaneRunner> lanes;
    private volatile boolean running;

    Relay(List<LaneRunner> lanes) {
        this.lanes = lanes;
    }

    /// Something has been put into the outbox. Returns at once.
    public void nudge() {
        lanes.forEach(LaneRunner::nudge);
    }

    @Override
    public void start() {
        running = true;
        lanes.forEach(LaneRunner::start);
    }

    /// A stopped relay does not start again.
    @Override
    public void stop() {
        running = false;
        lanes.parallelStream().forEach(it -> it.stop(STOP));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
