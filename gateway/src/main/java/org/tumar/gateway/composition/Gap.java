package org.tumar.gateway.composition;

import java.time.LocalDate;
import java.util.Optional;
import org.tumar.contracts.indicators.MeasureStatus;

/// What an office has not reported: an indicator's actual, for a period that is over.
///
/// @param country empty for the regional office
/// @param status NOT_REPORTED, or UNAVAILABLE where the office has never answered
/// @param since the first day after the period
public record Gap(
        String office,
        Optional<String> country,
        String indicator,
        String period,
        MeasureStatus status,
        LocalDate since) {}
