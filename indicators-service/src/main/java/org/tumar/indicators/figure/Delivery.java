package org.tumar.indicators.figure;

import java.util.Optional;
import org.tumar.contracts.indicators.ImportReceiptBody;

/// What became of something that another office sent.
///
/// @param source the office that sent it
/// @param sequence of the source
/// @param receipt what it did; empty where it was refused
/// @param reason why it was refused; empty where it was not
public record Delivery(
        String source,
        long sequence,
        Optional<ImportReceiptBody> receipt,
        Optional<String> reason) {

    /// How many of a programme are remembered.
    public static final int REMEMBERED = 20;

    public static Delivery applied(String source, long sequence, ImportReceiptBody receipt) {
        return new Delivery(source, sequence, Optional.of(receipt), Optional.empty());
    }

    public static Delivery refused(String source, long sequence, String reason) {
        return new Delivery(source, sequence, Optional.empty(), Optional.of(reason));
    }
}
