package org.tumar.kit.events;

import java.io.Serial;

/// A message is no event that is known here, and never will be: it is parked.
public final class Unreadable extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    Unreadable(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
