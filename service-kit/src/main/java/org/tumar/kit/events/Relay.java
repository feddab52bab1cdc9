package org.tumar.kit.events;

/// Sends what waits in an [Outbox], to each destination on its own, in order of each subject.
///
/// There is one wherever there is an Outbox bean, with or without brokers.
public final class Relay {

    private final Runnable nudged;

    Relay(Runnable nudged) {
        this.nudged = nudged;
    }

    /// Something has been put into the outbox. Returns at once.
    public void nudge() {
        nudged.run();
    }
}
