package org.tumar.demo.importing;

import java.time.Duration;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.demo.office.Reply;

/// What came of handing one office its part.
public record OfficeResult(String office, Duration time, Reply<ImportReceiptBody> reply) {}
