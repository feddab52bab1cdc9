package org.tumar.campaigns.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.MaterialBody;
import org.tumar.contracts.campaigns.MaterialCount;
import org.tumar.contracts.campaigns.MaterialGiven;
import org.tumar.contracts.campaigns.event.EventRecorded;
import org.tumar.kit.records.Kept;

/// What an event adds to figures.
final class EventContribution {

    private EventContribution() {}

    /// @param kept with a complete content
    static EventRecorded of(Kept<EventBody> kept, Materials materials) {
        EventBody body = kept.content();
        boolean counts = !kept.withdrawn();
        return new EventRecorded(
                body.id(),
                body.campaign(),
                Objects.requireNonNull(body.partner()),
                Objects.requireNonNull(body.programmes()),
                kept.withdrawn(),
                body.from(),
                Objects.requireNonNull(body.to()),
                body.type(),
                body.place(),
                counts ? body.audiences() : List.of(),
                counts ? all(body.people()) : List.of(),
                counts ? all(body.exposure()) : List.of(),
                counts ? copies(all(body.materials()), materials) : List.of());
    }

    private static <T> List<T> all(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }

    private static List<MaterialCount> copies(List<MaterialGiven> given, Materials materials) {
        Map<String, MaterialCount> copies = new TreeMap<>();
        for (MaterialGiven it : given) {
            MaterialBody material = materials.made(it.material()).orElseThrow();
            copies.merge(
                    material.kind() + " " + material.language(),
                    new MaterialCount(material.kind(), material.language(), it.copies()),
                    (one, other) ->
                            new MaterialCount(
                                    one.kind(), one.language(), one.copies() + other.copies()));
        }
        return new ArrayList<>(copies.values());
    }
}
