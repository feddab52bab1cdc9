package org.tumar.servicetest;

/// A broker to test against. It starts when it is first asked for something, and serves all tests
/// of one JVM.
public interface TestBroker {

    /// Name of the lock that tests hold while they use a broker: shared with others ([BrokerLock]),
    /// or alone where they kill it.
    String LIVES = "broker";

    /// The AMQP URI of a virtual host that has nothing in it yet.
    String fresh();

    /// Kills the broker as the kernel would: nothing is closed or written any more.
    ///
    /// @throws UnsupportedOperationException where it is no process of ours
    default void kill() {
        throw new UnsupportedOperationException(this + " cannot be killed");
    }

    /// Starts it again after [#kill()], on the same port and over the same data; returns when it
    /// takes connections.
    default void restart() {
        throw new UnsupportedOperationException(this + " cannot be restarted");
    }
}
