package org.tumar.campaigns.campaign;

import java.util.List;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.kit.records.Kept;
import org.tumar.kit.records.Mirror;

/// The events of the office.
record Events(Mirror<EventBody, Kept<EventBody>> mirror) {

    /// A campaign's, complete, without the withdrawn ones.
    List<EventBody> of(String campaign) {
        return mirror.all().stream()
                .filter(it -> !it.withdrawn())
                .map(Kept::content)
                .filter(it -> it.campaign().equals(campaign))
                .toList();
    }
}
