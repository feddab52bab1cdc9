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
import org.tumar.kit.TumarJson;
import org.tumar.kit.events.Event;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What comes from the owners of programmes, as it crosses the wire.
final class ArrivingJson {

    private static final JsonMapper JSON = TumarJson.mapper();
    private static final Pattern SOURCE = Pattern.compile("/offices/([A-Z]+)/indicators");

    private ArrivingJson() {}

    /// An event that can be read, or why it cannot.
    sealed interface Read {

        record Sound(String code, Arriving arriving) implements Read {}

        record Unreadable(String reason) implements Read {}
    }

    static Read read(Event event) {
        try {
            if (event.type().equals(IndicatorEvents.ROWS_IMPORTED.wire())) {
                return rows(event, JSON.readValue(event.data(), RowsImported.class));
            }
            if (event.type().equals(IndicatorEvents.PROGRAMME_DEFINED.wire())) {
                return definition(event, JSON.readValue(event.data(), ProgrammeDefined.class));
            }
            return new Read.Unreadable("unknown-type: " + event.type());
        } catch (JacksonException unreadable) {
            return new Read.Unreadable(
                    "unreadable: the data are no %s (%s)"
                            .formatted(event.type(), unreadable.getClass().getSimpleName()));
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
        return new Read.Unreadable("incomplete: the data lack " + path);
    }

    private static Read read(Event event, ImportPartBody part, Optional<ImportTerms> terms) {
        Matcher source = SOURCE.matcher(event.source());
        if (!source.matches()) {
            return new Read.Unreadable("unknown-source: " + event.source());
        }
        return event.subject().equals(part.definition().code())
                ? new Read.Sound(
                        event.subject(),
                        new Arriving(source.group(1), event.sequence(), part, terms))
                : new Read.Unreadable(
                        "other-subject: the data are not of the programme that the event names");
    }
}
