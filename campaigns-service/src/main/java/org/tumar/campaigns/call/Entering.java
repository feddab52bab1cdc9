package org.tumar.campaigns.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tumar.campaigns.call.Desk.Found;
import org.tumar.campaigns.call.KeptCall.State;
import org.tumar.campaigns.input.Faults;
import org.tumar.campaigns.record.Outcome;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.kit.records.Authorship;

/// Puts calls of one hotline on the desk.
record Entering(HotlineBody hotline, CallCheck check, Authorship authorship) {

    /// @param registered of each call without faults the day that it was entered on first
    List<Outcome<Call>> judge(List<CallBody> bodies, Desk desk, Map<String, LocalDate> registered) {
        Set<LocalDate> days = new HashSet<>(registered.values());
        desk.read(days);
        List<Outcome<Call>> outcomes = new ArrayList<>();
        for (CallBody body : bodies) {
            outcomes.add(judge(body, desk, registered));
        }
        return outcomes;
    }

    private Outcome<Call> judge(CallBody body, Desk desk, Map<String, LocalDate> registered) {
        Faults faults = check.faults(body, hotline);
        if (!faults.isEmpty()) {
            return new Outcome.Bad<>(faults.all());
        }
        LocalDate first = Objects.requireNonNull(registered.get(body.id()));
        Optional<Found> found = desk.find(body.id(), first);
        return found.isPresent()
                ? again(body, found.get().call())
                : new Outcome.Recorded<>(Calls.kept(put(body, desk, first)));
    }

    private Outcome<Call> again(CallBody body, KeptCall there) {
        boolean same =
                there.state() != State.WITHDRAWN
                        && CallCheck.call(body, hotline, there.call()).equals(there.call());
        return same ? new Outcome.Unchanged<>(Calls.kept(there)) : new Outcome.OtherContent<>();
    }

    /// Whoever registered it and died may have named another day: then it goes on from there.
    private KeptCall put(CallBody body, Desk desk, LocalDate first) {
        Call call = CallCheck.call(body, hotline, null);
        KeptCall kept = KeptCall.first(body.id(), call, authorship);
        desk.put(
                first,
                call.day().equals(first)
                        ? kept
                        : new KeptCall(
                                body.id(),
                                1,
                                State.LEAVING,
                                call.day(),
                                call,
                                authorship,
                                List.of()));
        return kept;
    }
}
