package org.tumar.contracts.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A programme's definition, as its owner keeps it or as an office holds its copy.
///
/// A country's copy has only the indicators that apply in that country, each with its whole list of
/// offices.
///
/// @param owner REGION or a country code: the office that owns the definition
/// @param version grows with every change that the owner makes; a copy carries the version it was
///   made from
/// @param budget in `currency`; null where not given
public record ProgrammeBody(
        String code,
        String title,
        @Nullable String donor,
        LocalDate start,
        LocalDate end,
        @Nullable String currency,
        @Nullable BigDecimal budget,
        String owner,
        long version,
        List<PeriodBody> periods,
        List<ResultBody> results,
        List<IndicatorBody> indicators) {}
