package org.tumar.campaigns.campaign;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    /// Who held those, without the withdrawn ones, that gave some of a material away.
    List<String> givers(String material) {
        return holders(
                mirror.all().stream()
                        .filter(it -> !it.withdrawn())
                        .map(Kept::content)
                        .filter(it -> gives(it, material)));
    }

    private static boolean gives(EventBody event, String material) {
        return Objects.requireNonNullElse(event.materials(), List.<MaterialGiven>of()).stream()
                .anyMatch(it -> it.material().equals(material));
    }

    /// Who held some that are complete.
    static List<String> holders(Stream<EventBody> events) {
        return events.map(it -> Objects.requireNonNull(it.partner())).distinct().sorted().toList();
    }
}
