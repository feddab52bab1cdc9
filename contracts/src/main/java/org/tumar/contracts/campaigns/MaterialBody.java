package org.tumar.contracts.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A material that was made, as it is entered and shown.
///
/// @param id given by whoever enters it
/// @param kind of the list `material-kinds`
/// @param language BCP 47: `ru`, `kaa`, `uz-Cyrl`
/// @param copies the print run, or copies made
/// @param made when
public record MaterialBody(
        String id,
        String campaign,
        String title,
        String kind,
        String language,
        long copies,
        @Nullable LocalDate made) {}
