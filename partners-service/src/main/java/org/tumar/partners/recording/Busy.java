package org.tumar.partners.recording;

import java.io.Serial;

/// A record could not be written, however often it was tried, as others are changing it.
public final class Busy extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public Busy() {
        super("the records are being changed by others");
    }
}
