package org.tumar.indicators.figure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.contracts.indicators.KeptValueBody;

/// What became of something that another office sent.
record DeliveryDocument(
        String source, long sequence, @Nullable ReceiptDocument receipt, @Nullable String reason) {

    record KeptDocument(String address, String stands, String offered, String why) {}

    record ReceiptDocument(
            String office,
            String programme,
            boolean definitionChanged,
            int added,
            int updated,
            int unchanged,
            int removed,
            List<KeptDocument> kept) {}

    static DeliveryDocument of(Delivery delivery) {
        return new DeliveryDocument(
                delivery.source(),
                delivery.sequence(),
                delivery.receipt().map(DeliveryDocument::of).orElse(null),
                delivery.reason().orElse(null));
    }

    private static ReceiptDocument of(ImportReceiptBody receipt) {
        return new ReceiptDocument(
                receipt.office(),
                receipt.programme(),
                receipt.definitionChanged(),
                receipt.added(),
                receipt.updated(),
                receipt.unchanged(),
                receipt.removed(),
                receipt.kept().stream()
                        .map(it ->
                                new KeptDocument(it.address(), it.stands(), it.offered(), it.why()))
                        .toList());
    }

    Delivery toDelivery() {
        return new Delivery(
                source,
                sequence,
                Optional.ofNullable(receipt).map(DeliveryDocument::body),
                Optional.ofNullable(reason));
    }

    private static ImportReceiptBody body(ReceiptDocument receipt) {
        return new ImportReceiptBody(
                receipt.office(),
                receipt.programme(),
                false,
                receipt.definitionChanged(),
                receipt.added(),
                receipt.updated(),
                receipt.unchanged(),
                receipt.removed(),
                receipt.kept().stream()
                        .map(it ->
                                new KeptValueBody(
                                        it.address(), it.stands(), it.offered(), it.why()))
                        .toList(),
                List.of(),
                List.of());
    }
}
