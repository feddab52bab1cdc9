package org.tumar.indicators.fact;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.indicators.fact.FactJson.Read;
import org.tumar.indicators.figure.StoreTrouble;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.events.Event;
import org.tumar.kit.events.EventHandler;
import org.tumar.kit.events.Handled;
import org.tumar.kit.events.StoreAway;

/// Hears of the records of the office's other services.
final class FactsListener implements EventHandler {

    private static final Logger log = LoggerFactory.getLogger(FactsListener.class);

    private final Office office;
    private final Counting counting;

    FactsListener(Office office, Counting counting) {
        this.office = office;
        this.counting = counting;
    }

    @Override
    public List<Handled> handle(List<Event> events) {
        List<Read> read = events.stream().map(it -> FactJson.read(it, office)).toList();
        List<Fact> facts =
                read.stream()
                        .flatMap(it ->
                                it instanceof Read.Sound(Fact fact)
                                        ? Stream.of(fact)
                                        : Stream.empty())
                        .toList();
        Iterator<Boolean> news = take(facts).iterator();
        log.debug("{} records counted", facts.size());
        return read.stream().map(it -> handled(it, news)).toList();
    }

    private List<Boolean> take(List<Fact> facts) {
        try {
            return counting.take(facts);
        } catch (RuntimeException trouble) {
            throw StoreTrouble.passes(trouble) ? new StoreAway(trouble) : trouble;
        }
    }

    private static Handled handled(Read read, Iterator<Boolean> news) {
        return switch (read) {
            case Read.Sound _ -> news.next() ? new Handled.Applied() : new Handled.Duplicate();
            case Read.Illegible(String reason) -> new Handled.Refused(reason);
        };
    }
}
