package org.tumar.indicators.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.contracts.indicators.event.IndicatorEvents;
import org.tumar.contracts.indicators.event.ProgrammeDefined;
import org.tumar.contracts.indicators.event.RowsImported;
import org.tumar.indicators.importing.Receiving.Arriving;
import org.tumar.indicators.web.Complete;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.Unreadable;

/// What comes from the owners of programmes, as it crosses the wire.
final class ArrivingJson {

    private static final Pattern SOURCE = Pattern.compile("/offices/([A-Z]+)/indicators");

    private ArrivingJson() {}

    /// An event that can be read, or why it cannot.
    sealed interface Read {

        record Sound(String code, Arriving arriving) implements Read {}

        record Illegible(String reason) implements Read {}
    }

    static Read read(Event event) {
        try {
            if (event.type().equals(IndicatorEvents.ROWS_IMPORTED.wire())) {
                return rows(event, event.data(IndicatorEvents.ROWS_IMPORTED));
            }
            if (event.type().equals(IndicatorEvents.PROGRAMME_DEFINED.wire())) {
                return definition(event, event.data(IndicatorEvents.PROGRAMME_DEFINED));
            }
            return new Read.Illegible("unknown-type: " + event.type());
        } catch (Unreadable _) {
            return new Read.Illegible("unreadable: the data are no %s".formatted(event.type()));
        }
    }

    private static Read rows(Event event, RowsImported body) {
        return Complete.missing(body)
                .map(ArrivingJson::incomplete)
                .orElseGet(() -> read(event, body.part(), Optional.of(body.terms())));
    }

    private static Read definition(Event event, ProgrammeDefined body) {
        return Complete.missing(body)
                .map(ArrivingJson::incomplete)
                .orElseGet(() ->
                        read(
                                event,
                                new ImportPartBody(
                                        body.office(), body.definition(), List.of(), List.of()),
                                Optional.empty()));
    }

    private static Read incomplete(String path) {
        return new Read.Illegible("incomplete: the data lack " + path);
    }

    private static Read read(Event event, ImportPartBody part, Optional<ImportTerms> terms) {
        Matcher source = SOURCE.matcher(event.source());
        if (!source.matches()) {
            return new Read.Illegible("unknown-source: " + event.source());
        }
        return event.subject().equals(part.definition().code())
                ? new Read.Sound(
                        event.subject(),
                        new Arriving(source.group(1), event.sequence(), part, terms))
                : new Read.Illegible(
                        "other-subject: the data are not of the programme that the event names");
    }
}
