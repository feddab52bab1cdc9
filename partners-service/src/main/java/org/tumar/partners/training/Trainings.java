package org.tumar.partners.training;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumar.kit.records.Kept;
import org.tumar.partners.check.Faults;
import org.tumar.partners.partner.Partners;
import org.tumar.partners.recording.Outcome;
import org.tumar.partners.recording.Outcome.Entered;
import org.tumar.partners.recording.Outcome.OtherContent;
import org.tumar.partners.recording.Recording;

/// Enters trainings, and says of each what will not do.
final class Trainings {

    private final Recording<Training> recording;
    private final Partners partners;

    Trainings(Recording<Training> recording, Partners partners) {
        this.recording = recording;
        this.partners = partners;
    }

    /// A training that was read without a fault.
    ///
    /// @param faults where more of them go
    record Read(String id, Training training, Faults faults) {}

    /// What the partners have to be: known, and the caller's own where it may record for no other.
    /// One that was taken back since may stay in a training that names it already.
    ///
    /// @param mine for which organisations the caller records
    void checkPartners(List<Read> all, Predicate<@Nullable String> mine) {
        Set<String> named = new HashSet<>();
        all.forEach(it -> named.addAll(partnersOf(it.training())));
        Set<String> inDirectory = partners.known(named);
        Map<String, Set<String>> namedAlready = namedAlready(all, inDirectory, mine);
        for (Read read : all) {
            Set<String> known = new HashSet<>(inDirectory);
            known.addAll(namedAlready.getOrDefault(read.id(), Set.of()));
            String partner = read.training().partner();
            if (!mine.test(partner)) {
                read.faults()
                        .add(
                                "partner",
                                "other-organisation",
                                "You record the trainings of your own organisation alone.");
            } else if (!known.contains(partner)) {
                unknown(read.faults(), "partner");
            }
            read.training().byOrganisation().keySet().stream()
                    .filter(it -> !known.contains(it))
                    .forEach(it -> unknown(read.faults(), "byOrganisation." + it));
        }
    }

    /// By id, whom the caller's own trainings name as they are kept; only where it matters.
    private Map<String, Set<String>> namedAlready(
            List<Read> all, Set<String> inDirectory, Predicate<@Nullable String> mine) {
        Set<String> doubtful =
                all.stream()
                        .filter(it -> !inDirectory.containsAll(partnersOf(it.training())))
                        .map(Read::id)
                        .collect(Collectors.toSet());
        Map<String, Kept<Training>> there =
                doubtful.isEmpty() ? Map.of() : recording.find(doubtful);
        return there.values().stream()
                .filter(it -> mine.test(it.content().partner()))
                .collect(Collectors.toMap(Kept::id, it -> partnersOf(it.content())));
    }

    private static void unknown(Faults faults, String field) {
        faults.add(field, "unknown-partner", "The directory has no such partner.");
    }

    private static Set<String> partnersOf(Training training) {
        Set<String> partners = new HashSet<>(training.byOrganisation().keySet());
        partners.add(training.partner());
        return partners;
    }

    /// Says of which ids there is another training already, in the store or earlier in the list;
    /// one with faults is not stored, and is in nobody's way.
    void checkIds(List<Read> all) {
        Map<String, Training> first = new LinkedHashMap<>();
        all.stream()
                .filter(it -> it.faults().isEmpty())
                .forEach(it -> first.putIfAbsent(it.id(), it.training()));
        Map<String, Kept<Training>> there =
                recording.find(all.stream().map(Read::id).collect(Collectors.toSet()));
        for (Read read : all) {
            boolean other =
                    Optional.ofNullable(there.get(read.id()))
                            .map(it ->
                                    Recording.known(it, read.training())
                                            instanceof OtherContent<Training>)
                            .orElseGet(() -> {
                                Training earlier = first.get(read.id());
                                return earlier != null && !read.training().equals(earlier);
                            });
            if (other) {
                otherContent(read.faults());
            }
        }
    }

    private static void otherContent(Faults faults) {
        faults.add(
                "id",
                "other-content",
                "There is a training with this id that says something else.");
    }

    /// How many of these were new, and how many were there already or came twice.
    record Taken(int accepted, int unchanged) {}

    /// Enters those without faults.
    Taken enter(List<Read> all, String by) {
        Map<String, Training> entries = new LinkedHashMap<>();
        List<Read> good = all.stream().filter(it -> it.faults().isEmpty()).toList();
        good.forEach(it -> entries.put(it.id(), it.training()));
        Map<String, Outcome<Training>> outcomes = recording.enter(entries, by);
        good.stream()
                .filter(it -> outcomes.get(it.id()) instanceof OtherContent<Training>)
                .forEach(it -> otherContent(it.faults()));
        int accepted = count(outcomes, Entered.class::isInstance);
        int refused = (int) good.stream().filter(it -> !it.faults().isEmpty()).count();
        return new Taken(accepted, good.size() - accepted - refused);
    }

    private static int count(
            Map<String, Outcome<Training>> outcomes, Predicate<Outcome<Training>> which) {
        return (int) outcomes.values().stream().filter(which).count();
    }
}
