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
import org.tumar.campaigns.record.Outcome;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.kit.records.Authorship;

/// Puts calls of one hotline on the desk.
record Entering(HotlineBody hotline, Authorship authorship) {

    /// @param registered of each call without faults the day that it was entered on first
    List<Outcome<Call>> judge(List<Checked> checked, Desk desk, Map<String, LocalDate> registered) {
        Set<LocalDate> days = new HashSet<>(registered.values());
        desk.read(days);
        List<Outcome<Call>> outcomes = new ArrayList<>();
        for (Checked it : checked) {
            outcomes.add(
                    it.call()
                            .map(call -> judge(it.body(), call, desk, registered))
                            .orElseGet(() -> new Outcome.Bad<>(it.faults().all())));
        }
        return outcomes;
    }

    private Outcome<Call> judge(
            CallBody body, Call call, Desk desk, Map<String, LocalDate> registered) {
        LocalDate first = Objects.requireNonNull(registered.get(body.id()));
        Optional<Found> found = desk.find(body.id(), first);
        return found.isPresent()
                ? again(body, found.get().call())
                : new Outcome.Recorded<>(Calls.kept(put(body.id(), call, desk, first)));
    }

    private Outcome<Call> again(CallBody body, KeptCall there) {
        boolean same =
                there.state() != State.WITHDRAWN
                        && there.call().says(CallCheck.call(body, hotline, there.call()));
        return same ? new Outcome.Unchanged<>(Calls.kept(there)) : new Outcome.OtherContent<>();
    }

    /// Whoever registered it and died may have named another day: then it goes on from there.
    private KeptCall put(String id, Call call, Desk desk, LocalDate first) {
        KeptCall kept = KeptCall.first(id, call, authorship);
        desk.put(first, call.day().equals(first) ? kept : kept.leaving(call.day()));
        return kept;
    }
}
