package org.tumar.campaigns.call;

import java.io.Serial;

/// Others were changing a hotline's calls for as long as this writer could wait.
public final class HotlineBusy extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    HotlineBusy() {
        super("the hotline's calls are being changed by others; try again");
    }
}
