package org.tumar.contracts.indicators;

import java.time.LocalDate;

/// A programme's own period; both dates inclusive. Periods may contain one another.
public record PeriodBody(String code, LocalDate start, LocalDate end) {}
