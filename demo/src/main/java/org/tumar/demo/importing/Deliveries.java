package org.tumar.demo.importing;

import java.time.Duration;
import org.tumar.contracts.indicators.DeliveryBody;
import org.tumar.contracts.indicators.DeliveryStatus;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.Problem;
import org.tumar.demo.office.Reply;

/// Waits until an office has what was sent to it. What it does not have yet is on its way: the
/// sender keeps it until it is delivered.
final class Deliveries {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private static final int SILENT_PART = 5;

    private final Duration patience;

    /// An office that does not answer for so long is taken to be down.
    private final Duration silence;

    Deliveries(Duration patience) {
        this.patience = patience;
        this.silence = patience.dividedBy(SILENT_PART);
    }

    /// @return what the office did; unreachable where it has not come so far; refused, by a problem
    ///   that forbids, where whoever asks may not see it
    Reply<ImportReceiptBody> await(HttpOffice office, String programme, long sequence) {
        long begun = System.nanoTime();
        long heard = begun;
        while (true) {
            Reply<DeliveryBody> reply = office.delivery(programme, sequence);
            long now = System.nanoTime();
            if (reply instanceof Reply.Answered(DeliveryBody delivery)
                    && delivery.status() != DeliveryStatus.WAITING) {
                return done(delivery);
            }
            if (reply instanceof Reply.Refused(Problem problem) && problem.forbids()) {
                return new Reply.Refused<>(problem);
            }
            if (reply instanceof Reply.Unreachable(String why)
                    && (now - heard > silence.toNanos() || now - begun > patience.toNanos())) {
                return new Reply.Unreachable<>(why);
            }
            if (now - begun > patience.toNanos()) {
                return new Reply.Unreachable<>("has not taken it yet");
            }
            if (!(reply instanceof Reply.Unreachable<?>)) {
                heard = now;
            }
            pause();
        }
    }

    private static Reply<ImportReceiptBody> done(DeliveryBody delivery) {
        ImportReceiptBody receipt = delivery.receipt();
        return delivery.status() == DeliveryStatus.APPLIED && receipt != null
                ? new Reply.Answered<>(receipt)
                : new Reply.Refused<>(Problem.because(why(delivery)));
    }

    private static String why(DeliveryBody delivery) {
        String reason = delivery.reason();
        if (reason != null) {
            return reason;
        }
        return delivery.status() == DeliveryStatus.APPLIED
                ? "applied, too long ago to say what it did"
                : "not taken so far, while something newer of the programme's owner has come;"
                        + " ./tumar parked shows whether it lies there";
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
