package org.tumar.indicators.approval;

import java.util.Set;
import org.tumar.indicators.figure.Origin;
import org.tumar.indicators.figure.State;

/// A step on a figure's way to approval.
enum Step {
    SUBMIT(Set.of(State.DRAFT, State.RETURNED), State.SUBMITTED, Origin.SUBMISSION),
    APPROVE(Set.of(State.SUBMITTED), State.APPROVED, Origin.APPROVAL),
    RETURN(Set.of(State.SUBMITTED), State.RETURNED, Origin.RETURN);

    private final Set<State> from;
    private final State to;
    private final Origin origin;

    Step(Set<State> from, State to, Origin origin) {
        this.from = from;
        this.to = to;
        this.origin = origin;
    }

    boolean startsFrom(State state) {
        return from.contains(state);
    }

    State to() {
        return to;
    }

    Origin origin() {
        return origin;
    }
}
