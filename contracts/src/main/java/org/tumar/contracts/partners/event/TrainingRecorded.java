package org.tumar.contracts.partners.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A training as it stands: its whole contribution to figures.
///
/// @param id the training's; the event's subject is `trainings/<id>`
/// @param partner that held it
/// @param programmes that it counts for
/// @param withdrawn whether it was taken back: then it counts nothing, and nobody
/// @param from its first day, which places it in a period
/// @param to its last day
/// @param topic a code of the list `training-topics`
/// @param audience a code of the list `training-audiences`
/// @param participants all of them
/// @param bySex none, or parts that add up to all participants
/// @param knowledge null where nobody was tested
public record TrainingRecorded(
        String id,
        String partner,
        List<String> programmes,
        boolean withdrawn,
        LocalDate from,
        LocalDate to,
        String topic,
        String audience,
        long participants,
        List<PersonCount> bySex,
        @Nullable Knowledge knowledge) {

    public TrainingRecorded {
        programmes = List.copyOf(programmes);
        bySex = List.copyOf(bySex);
    }

    /// What an event of that training is about: its subject.
    public static String subjectOf(String id) {
        return "trainings/" + id;
    }
}
