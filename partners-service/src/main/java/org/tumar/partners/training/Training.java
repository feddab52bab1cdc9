package org.tumar.partners.training;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A training that was held. Nobody's name.
///
/// @param partner that held it
/// @param programmes that it counts for
/// @param from its first day, which places it in a period
/// @param days on which it was held
/// @param trainers how many
/// @param participants all of them
/// @param bySex empty, or parts that add up to all participants
/// @param byOrganisation by the partners that they came from; no more than all participants
record Training(
        String partner,
        List<String> programmes,
        LocalDate from,
        LocalDate to,
        int days,
        String topic,
        String audience,
        int trainers,
        long participants,
        SortedMap<String, Long> bySex,
        SortedMap<String, Long> byOrganisation,
        Optional<Scores> scores) {

    Training {
        programmes = List.copyOf(programmes);
        bySex = sorted(bySex);
        byOrganisation = sorted(byOrganisation);
    }

    static SortedMap<String, Long> sorted(Map<String, Long> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
