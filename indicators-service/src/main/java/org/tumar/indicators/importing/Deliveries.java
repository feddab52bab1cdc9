package org.tumar.indicators.importing;

import java.util.Optional;
import org.tumar.contracts.indicators.DeliveryBody;
import org.tumar.contracts.indicators.DeliveryStatus;
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

    /// What has not come is waiting, also of a programme that this office does not hold yet, unless
    /// something newer has. What was refused first and applied later is applied.
    DeliveryBody find(String code, long sequence) {
        Inbox inbox = programmes.inbox(code);
        Optional<Delivery> last =
                inbox.deliveries().reversed().stream()
                        .filter(it -> it.sequence() == sequence)
                        .filter(it -> inbox.sources().contains(it.source()))
                        .findFirst();
        DeliveryStatus status = status(inbox, sequence, last);
        return new DeliveryBody(
                office.code(),
                code,
                sequence,
                status,
                last.flatMap(Delivery::receipt).orElse(null),
                status == DeliveryStatus.REFUSED
                        ? last.flatMap(Delivery::reason).orElse(null)
                        : null);
    }

    private static DeliveryStatus status(Inbox inbox, long sequence, Optional<Delivery> last) {
        if (inbox.hasTaken(sequence)) {
            return DeliveryStatus.APPLIED;
        }
        if (last.isPresent()) {
            return DeliveryStatus.REFUSED;
        }
        return inbox.hasPassed(sequence) ? DeliveryStatus.SUPERSEDED : DeliveryStatus.WAITING;
    }
}
