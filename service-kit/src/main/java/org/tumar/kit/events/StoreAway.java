package org.tumar.kit.events;

import java.io.Serial;

/// The store does not answer just now. Transient: tried again for ever, and nothing is parked.
public class StoreAway extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    public StoreAway(Throwable cause) {
        super("The store does not answer", cause);
    }
}
