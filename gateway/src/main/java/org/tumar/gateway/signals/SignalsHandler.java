package org.tumar.gateway.signals;

import java.util.ArrayList;
import java.util.List;
import org.tumar.contracts.indicators.event.IndicatorEvents;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.Signal;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.EventHandler;
import org.tumar.kit.events.Handled;

/// Hands the signals of offices on to what keeps their answers warm.
///
/// Nothing is stored: a signal that is lost with the process costs nothing, as a gateway that
/// starts asks every office anyway.
final class SignalsHandler implements EventHandler {

    private static final String KNOWN = IndicatorEvents.FIGURES_CHANGED.wire();

    private final Offices offices;

    SignalsHandler(Offices offices) {
        this.offices = offices;
    }

    @Override
    public List<Handled> handle(List<Event> events) {
        List<Signal> signals = new ArrayList<>();
        List<Handled> outcomes = events.stream().map(it -> outcome(it, signals)).toList();
        offices.changed(signals);
        return outcomes;
    }

    private static Handled outcome(Event event, List<Signal> signals) {
        if (!event.type().equals(KNOWN)) {
            return new Handled.Refused("this gateway understands " + KNOWN + " only");
        }
        return FiguresChangedJson.read(event.data())
                .map(it -> outcome(event, it, signals))
                .orElseGet(() -> new Handled.Refused("the data is no " + KNOWN));
    }

    /// An office speaks of itself alone.
    private static Handled outcome(Event event, Signal signal, List<Signal> signals) {
        if (!event.source().equals(IndicatorEvents.FIGURES_CHANGED.source(signal.office()))) {
            return new Handled.Refused("it is about another office than its source");
        }
        signals.add(signal);
        return new Handled.Applied();
    }
}
