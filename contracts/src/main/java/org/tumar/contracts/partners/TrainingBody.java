package org.tumar.contracts.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A training, as it is sent: nobody's name.
///
/// @param id the sender's
/// @param partner that held it
/// @param programmes that it counts for, one at least
/// @param days on which it was held
/// @param topic a code of the list `training-topics`
/// @param audience a code of the list `training-audiences`
/// @param trainers how many
/// @param participants all of them
/// @param bySex by codes of the list `sexes`; none, or parts that add up to all participants
/// @param byOrganisation by the partners that they came from; no more than all participants
/// @param knowledge absent where nobody was tested
public record TrainingBody(
        String id,
        String partner,
        List<String> programmes,
        LocalDate from,
        LocalDate to,
        int days,
        String topic,
        String audience,
        int trainers,
        long participants,
        @Nullable Map<String, Long> bySex,
        @Nullable Map<String, Long> byOrganisation,
        @Nullable KnowledgeBody knowledge) {}
