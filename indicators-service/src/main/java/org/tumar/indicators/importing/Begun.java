package org.tumar.indicators.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.tumar.indicators.importing.Receiving.Arriving;

/// What was begun to be taken in and is not answered yet.
///
/// A try that fails may have stored some of it. Found again by the next try, it is no duplicate: it
/// is taken in by the same handling, and counts as that once.
final class Begun {

    /// More than come in one batch; what another process went on with is forgotten in time.
    private static final int MOST = 1_000;

    private record Key(String code, String source, long sequence) {}

    private final Set<Key> begun = new HashSet<>();
    private final Deque<Key> oldest = new ArrayDeque<>();

    /// It has not been taken in before, and may be from now on.
    void begin(Arriving arriving) {
        if (begun.add(key(arriving))) {
            oldest.add(key(arriving));
        }
        if (oldest.size() > MOST) {
            begun.remove(oldest.remove());
        }
    }

    boolean has(Arriving arriving) {
        return begun.contains(key(arriving));
    }

    /// Comes again, it is a duplicate.
    void answered(Arriving arriving) {
        begun.remove(key(arriving));
        oldest.remove(key(arriving));
    }

    private static Key key(Arriving arriving) {
        return new Key(arriving.part().definition().code(), arriving.source(), arriving.sequence());
    }
}
