package org.tumar.kit.records;

import java.io.Serial;

/// Others were changing the same records for as long as this writer could wait, or as often as it
/// tried.
public final class Busy extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public Busy() {
        super("the records are being changed by others");
    }
}
