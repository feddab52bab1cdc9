package org.tumar.indicators.importing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.indicators.figure.StoreTrouble;
import org.tumar.indicators.importing.ArrivingJson.Read;
import org.tumar.indicators.importing.Receiving.Arriving;
import org.tumar.indicators.importing.Receiving.Reception;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.EventHandler;
import org.tumar.kit.events.Handled;
import org.tumar.kit.events.StoreAway;

/// Hears from the owners of programmes: a batch becomes one change of each programme.
final class ImportsListener implements EventHandler {

    private static final Logger log = LoggerFactory.getLogger(ImportsListener.class);

    private final Receiving receiving;

    ImportsListener(Receiving receiving) {
        this.receiving = receiving;
    }

    @Override
    public List<Handled> handle(List<Event> events) {
        List<Read> read = events.stream().map(ArrivingJson::read).toList();
        Map<String, Iterator<Reception>> receptions = new LinkedHashMap<>();
        byProgramme(read)
                .forEach((code, arriving) ->
                        receptions.put(code, receive(code, arriving).iterator()));
        List<Handled> outcomes =
                read.stream()
                        .map(it ->
                                switch (it) {
                                    case Read.Sound(String code, Arriving _) ->
                                            handled(
                                                    Objects.requireNonNull(receptions.get(code))
                                                            .next());
                                    case Read.Illegible(String reason) ->
                                            new Handled.Refused(reason);
                                })
                        .toList();
        byProgramme(read).values().forEach(receiving::answered);
        log.info("{} from the owners of programmes settled", events.size());
        return outcomes;
    }

    private static Map<String, List<Arriving>> byProgramme(List<Read> read) {
        Map<String, List<Arriving>> byProgramme = new LinkedHashMap<>();
        for (Read each : read) {
            if (each instanceof Read.Sound(String code, Arriving arriving)) {
                byProgramme.computeIfAbsent(code, _ -> new ArrayList<>()).add(arriving);
            }
        }
        return byProgramme;
    }

    private List<Reception> receive(String code, List<Arriving> arriving) {
        try {
            return receiving.receive(code, arriving);
        } catch (RuntimeException trouble) {
            throw StoreTrouble.passes(trouble) ? new StoreAway(trouble) : trouble;
        }
    }

    private static Handled handled(Reception reception) {
        return switch (reception) {
            case Reception.Applied() -> new Handled.Applied();
            case Reception.Duplicate() -> new Handled.Duplicate();
            case Reception.Refused(String reason) -> new Handled.Refused(reason);
        };
    }
}
