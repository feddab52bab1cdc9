package org.tumar.partners.recording;

import java.io.Serial;

/// A record could not be written, however often it was tried: others are changing it, or the store
/// does not take it.
public final class Busy extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public Busy() {
        super("the records are being changed by others, or the store does not take them");
    }
}
