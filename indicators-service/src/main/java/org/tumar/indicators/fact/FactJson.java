package org.tumar.indicators.fact;

import java.util.Optional;
import org.tumar.indicators.programme.Office;
import org.tumar.indicators.web.Complete;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Unreadable;

/// What services of the office say of their records, as it crosses the wire.
final class FactJson {

    private FactJson() {}

    /// An event that can be read, or why it cannot.
    sealed interface Read {

        record Sound(Fact fact) implements Read {}

        record Illegible(String reason) implements Read {}
    }

    static Read read(Event event, Office office) {
        return FactType.of(event.type())
                .map(it -> read(event, office, it))
                .orElseGet(() -> new Read.Illegible("unknown-type: " + event.type()));
    }

    private static <T extends Record> Read read(Event event, Office office, FactType<T> type) {
        if (!event.source().equals(type.event().source(office.code()))) {
            return new Read.Illegible("other-office: only the office's own records count here");
        }
        try {
            T said = event.data(type.event());
            Optional<String> missing = Complete.missing(said);
            return missing.isPresent()
                    ? new Read.Illegible("incomplete: the data lack " + missing.get())
                    : fact(event, type, said);
        } catch (Unreadable _) {
            return new Read.Illegible("unreadable: the data are no %s".formatted(event.type()));
        }
    }

    private static <T extends Record> Read fact(Event event, FactType<T> type, T said) {
        return event.subject().equals(type.subject().apply(said))
                ? new Read.Sound(
                        new Fact(
                                type.id(event.subject()),
                                event.sequence(),
                                type.recorded().apply(said)))
                : new Read.Illegible(
                        "other-subject: the data are not of the record that the event names");
    }
}
