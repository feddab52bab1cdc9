package org.tumar.indicators.approval;

import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.State;

/// A step on a figure's way to approval.
enum Step {
    SUBMIT(State.SUBMITTED, Origin.SUBMISSION),
    APPROVE(State.APPROVED, Origin.APPROVAL),
    RETURN(State.RETURNED, Origin.RETURN);

    private final State to;
    private final Origin origin;

    Step(State to, Origin origin) {
        this.to = to;
        this.origin = origin;
    }

    boolean startsFrom(State state) {
        return switch (this) {
            case SUBMIT -> state == State.DRAFT || state == State.RETURNED;
            case APPROVE, RETURN -> state == State.SUBMITTED;
        };
    }

    State to() {
        return to;
    }

    Origin origin() {
        return origin;
    }
}
