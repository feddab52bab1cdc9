package org.tumar.servicetest;

import java.net.URI;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/// A broker to test against. It starts when it is first asked for something, and serves all tests
/// of one JVM.
public interface TestBroker {

    /// Name of the lock that tests hold while they use a broker: shared with others ([BrokerLock]),
    /// or alone where they kill it.
    String LIVES = "broker";

    /// The AMQP URI of a virtual host that has nothing in it yet.
    String fresh();

    /// The same virtual host as seen by another user, who may do everything there.
    ///
    /// @param uri as given by [#fresh()]
    /// @throws TestAbortedException where no users can be made
    default String as(String uri, String user) {
        throw new TestAbortedException(this + " has the one user that it was given with");
    }

    /// As whom a URI logs in.
    static String user(String uri) {
        return URI.create(uri).getUserInfo().split(":", 2)[0];
    }

    /// Arguments of a service that take offices for one user of a broker, as its services do that
    /// all log in as the user of its URIs.
    static Stream<String> oneUser(String uri, String... offices) {
        return Stream.of(offices).map(it -> "--tumar.events.users.%s=%s".formatted(it, user(uri)));
    }

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
