package org.tumar.demo.replay;

import java.time.Duration;
import java.util.function.Supplier;
import org.tumar.contracts.records.FaultBody;
import org.tumar.demo.office.Problem;
import org.tumar.demo.office.Receipt;
import org.tumar.demo.office.Reply;

/// Enters one country's records, and enters again what did not get through: it has ids, so that
/// nothing is there twice. Enters no faster than it is counted.
final class Entering {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final CountryRecords records;
    private final Desk desk;
    private final Progress progress;
    private final Duration patience;
    private final Duration behind;

    /// @param patience with one that does not answer, or does not know yet what it was told; and
    ///   with a bulk that is not counted
    /// @param behind how long a bulk may wait to be counted before the next one is entered
    Entering(
            CountryRecords records,
            Desk desk,
            Progress progress,
            Duration patience,
            Duration behind) {
        this.records = records;
        this.desk = desk;
        this.progress = progress;
        this.patience = patience;
        this.behind = behind;
    }

    void enter() {
        for (CountryRecords.Single single : records.first()) {
            Reply<Receipt> reply = patiently(() -> desk.one(single.path(), single.record()));
            progress.entered(records.country(), single.path(), 1, reply);
        }
        for (Batch batch : records.batches()) {
            keepStep();
            Reply<Receipt> reply = patiently(() -> desk.bulk(batch.path(), batch.rows()));
            progress.entered(records.country(), batch.path(), batch.rows().size(), reply);
            if (reply instanceof Reply.Answered(Receipt receipt)) {
                progress.written(records.country(), batch.brought(receipt.accepted()));
            }
        }
    }

    /// For a bulk that is still not counted then, nothing waits any longer.
    private void keepStep() {
        long begun = System.nanoTime();
        boolean held = false;
        while (isWorthWaiting(progress.behind(records.country())) && pause()) {
            held = true;
        }
        if (held) {
            progress.held(records.country(), Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private boolean isWorthWaiting(Duration uncounted) {
        return uncounted.compareTo(behind) > 0 && uncounted.compareTo(patience) < 0;
    }

    private Reply<Receipt> patiently(Supplier<Reply<Receipt>> sending) {
        long begun = System.nanoTime();
        Reply<Receipt> reply = sending.get();
        while (isPassing(reply) && System.nanoTime() - begun < patience.toNanos() && pause()) {
            reply = sending.get();
        }
        return reply;
    }

    /// A partner that was just entered is known elsewhere in the office a moment later.
    private static boolean isPassing(Reply<Receipt> reply) {
        return switch (reply) {
            case Reply.Answered<Receipt> _ -> false;
            case Reply.Unreachable<Receipt> _ -> true;
            case Reply.Refused<Receipt>(Problem problem) ->
                    !problem.faults().isEmpty()
                            && problem.faults().stream()
                                    .map(FaultBody::code)
                                    .allMatch("unknown-partner"::equals);
        };
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
