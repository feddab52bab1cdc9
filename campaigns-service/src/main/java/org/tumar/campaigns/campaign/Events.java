package org.tumar.campaigns.campaign;

import java.util.List;
import java.util.Objects;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.MaterialGiven;
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

    /// Whether one that is not withdrawn gave some of a material away.
    boolean give(String material) {
        return mirror.all().stream()
                .filter(it -> !it.withdrawn())
                .flatMap(it ->
                        Objects.requireNonNullElse(
                                it.content().materials(), List.<MaterialGiven>of())
                                .stream())
                .anyMatch(it -> it.material().equals(material));
    }
}
