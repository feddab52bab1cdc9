package org.tumar.contracts.indicators.event;

import java.util.List;
import org.tumar.contracts.event.EventType;

/// The types of the events that indicators-service sends.
public final class IndicatorEvents {

    /// The exchange of indicators-service.
    public static final String PRODUCER = "indicators";

    public static final EventType<ProgrammeDefined> PROGRAMME_DEFINED =
            new EventType<>(
                    PRODUCER,
                    "programme-defined",
                    1,
                    ProgrammeDefined.class,
                    List.of("indicators-service of each office in which the programme applies"),
                    "In order per source and subject. The higher version of a definition wins, so"
                            + " that a late or repeated event changes nothing.",
                    "The owner of a programme has defined it, or defined it anew. Carries the whole"
                            + " definition, cut to what applies in the receiving office.");

    public static final EventType<RowsImported> ROWS_IMPORTED =
            new EventType<>(
                    PRODUCER,
                    "rows-imported",
                    1,
                    RowsImported.class,
                    List.of("indicators-service of the office whose rows they are"),
                    "In order per source and subject. A row of an older import never replaces one"
                            + " of a newer import, and a later import that replaces makes older"
                            + " ones void, so that a late or repeated event changes nothing.",
                    "Files of a programme were imported at its owner. Carries the receiving"
                            + " office's definition and all its rows in the files.");

    public static final EventType<FiguresChanged> FIGURES_CHANGED =
            new EventType<>(
                    PRODUCER,
                    "figures-changed",
                    1,
                    FiguresChanged.class,
                    List.of("gateways in front of the office: its national one and the region's"),
                    "None needed: a signal with a lower revision than the highest seen says"
                            + " nothing. Signals that wait are folded into the newest.",
                    "An office's answer about a programme has changed. Sent after each commit;"
                            + " carries no figures.");

    private IndicatorEvents() {}

    public static List<EventType<?>> all() {
        return List.of(PROGRAMME_DEFINED, ROWS_IMPORTED, FIGURES_CHANGED);
    }
}
