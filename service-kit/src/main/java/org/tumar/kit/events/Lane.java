package org.tumar.kit.events;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tumar.kit.events.Outbox.Wanted;
import org.tumar.kit.events.Publisher.Published;

/// Sends what waits for one destination, by turns.
///
/// The outbox hears of an event only after all those of its subject that stand before it. A subject
/// of which one failed is sent event by event until one arrives, so that nothing overtakes; what
/// had already been sent behind the failed one is sent again behind it.
final class Lane {

    private final String destination;
    private final Outbox outbox;
    private final Publisher publisher;
    private final EventMeters meters;
    private final int batch;
    private final Set<String> careful = new HashSet<>();

    Lane(String destination, Outbox outbox, Publisher publisher, EventMeters meters, int batch) {
        this.destination = destination;
        this.outbox = outbox;
        this.publisher = publisher;
        this.meters = meters;
        this.batch = batch;
    }

    /// What one turn brought.
    ///
    /// @param sent how many events the outbox is rid of
    /// @param reached whether the broker could be asked at all
    /// @param trouble why there are others that the outbox is not rid of
    record Turn(int sent, boolean reached, Optional<String> trouble) {}

    String destination() {
        return destination;
    }

    /// @param retry whether subjects of which one failed get their turn too
    Turn turn(boolean retry) {
        Optional<String> away = publisher.trouble();
        if (away.isPresent()) {
            return new Turn(0, false, away);
        }
        List<Event> wave = outbox.pending(destination, wanted(retry));
        return wave.isEmpty() ? new Turn(0, true, Optional.empty()) : sent(wave);
    }

    private Wanted wanted(boolean retry) {
        return retry ? new Wanted(batch, careful, Set.of()) : new Wanted(batch, Set.of(), careful);
    }

    private Turn sent(List<Event> wave) {
        Published published = publisher.publish(wave);
        List<Event> done = settled(wave, published.taken());
        meters.published(destination, wave.size(), done.size(), published.returned());
        if (!done.isEmpty()) {
            outbox.confirmed(destination, done);
            publisher.settled(done);
        }
        return new Turn(done.size(), true, published.trouble());
    }

    void close() {
        publisher.close();
    }

    /// What was taken and has nothing before it that was not.
    private List<Event> settled(List<Event> wave, Set<Event> taken) {
        Set<String> failed = new HashSet<>();
        List<Event> done =
                wave.stream()
                        .filter(it -> taken.contains(it) || !failed.add(it.subject()))
                        .filter(it -> !failed.contains(it.subject()))
                        .toList();
        wave.forEach(it -> careful.remove(it.subject()));
        careful.addAll(failed);
        return done;
    }
}
