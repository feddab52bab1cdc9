package org.tumar.indicators.importing;

import java.util.Optional;
import org.tumar.contracts.indicators.DeliveryBody;
import org.tumar.contracts.indicators.DeliveryStatus;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.indicators.figure.Delivery;
import org.tumar.indicators.figure.Inbox;
import org.tumar.indicators.figure.Programmes;
import org.tumar.indicators.programme.Office;

/// Tells what became of what other offices sent.
final class Deliveries {

    private final Office office;
    private final Programmes programmes;

    Deliveries(Office office, Programmes programmes) {
        this.office = office;
        this.programmes = programmes;
    }

    /// What has not come is waiting, also of a programme that this office does not hold yet. What
    /// was refused first and applied later is applied.
    DeliveryBody find(String code, long sequence) {
        Inbox inbox = programmes.inbox(code);
        Optional<Delivery> last =
                inbox.deliveries().reversed().stream()
                        .filter(it -> it.sequence() == sequence)
                        .findFirst();
        boolean taken =
                inbox.intake().received().values().stream().anyMatch(it -> it.has(sequence));
        ImportReceiptBody receipt = last.flatMap(Delivery::receipt).orElse(null);
        String reason = taken ? null : last.flatMap(Delivery::reason).orElse(null);
        return new DeliveryBody(
                office.code(), code, sequence, status(taken, reason != null), receipt, reason);
    }

    private static DeliveryStatus status(boolean taken, boolean refused) {
        if (taken) {
            return DeliveryStatus.APPLIED;
        }
        return refused ? DeliveryStatus.REFUSED : DeliveryStatus.WAITING;
    }
}
