package org.tumar.kit.events;

import java.util.List;
import java.util.Optional;

/// What one office's consumers could not handle: to list, show and send again.
///
/// Needs no Spring: the command line uses it too. Nothing is lost by any of it, whenever it ends.
@SuppressWarnings("DoNotCallSuggester")
public final class Parking implements AutoCloseable {

    private final String uri;

    private Parking(String uri) {
        this.uri = uri;
    }

    /// @param uri AMQP, of an office's virtual host
    public static Parking at(String uri) {
        return new Parking(uri);
    }

    /// The oldest first.
    public List<Parked> list(int most) {
        throw new UnsupportedOperationException(uri);
    }

    public Optional<Parked> find(String id) {
        throw new UnsupportedOperationException(id);
    }

    /// Sends one back to the queue that it came from.
    ///
    /// @return false where none of that id is parked
    public boolean again(String id) {
        throw new UnsupportedOperationException(id);
    }

    /// Sends back all that are parked now.
    ///
    /// @return how many
    public int againAll() {
        throw new UnsupportedOperationException(uri);
    }

    /// How many are parked.
    public long count() {
        throw new UnsupportedOperationException(uri);
    }

    @Override
    public void close() {}
}
