package org.tumar.indicators.figure;

/// Others were changing a programme for as long as this writer could wait.
public final class ProgrammeBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProgrammeBusy() {
        super("the programme is being changed by others; try again");
    }
}
