package org.tumar.contracts.indicators;

import java.util.List;

/// What an import did in one office, or would do (`dryRun`).
///
/// @param definitionChanged whether the programme's definition was new or different
/// @param kept values that were left as they stand although the files say otherwise
/// @param parts what the owner of the programme would send the other offices; only where `dryRun`
/// @param deliveries what the owner sends the other offices; each of them tells what became of it,
///   at `GET /v1/programmes/{code}/deliveries/{sequence}`
public record ImportReceiptBody(
        String office,
        String programme,
        boolean dryRun,
        boolean definitionChanged,
        int added,
        int updated,
        int unchanged,
        int removed,
        List<KeptValueBody> kept,
        List<ImportPartBody> parts,
        List<DueDeliveryBody> deliveries) {}
