package org.tumar.partners.training;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.partners.CodeListBody;
import org.tumar.contracts.partners.KnowledgeBody;
import org.tumar.contracts.partners.PartnerCodes;
import org.tumar.contracts.partners.TrainingBody;
import org.tumar.partners.web.Fields;

/// Trainings as they are sent.
///
/// @param clock of the office: nothing that is still to come there can be recorded
record TrainingJson(Clock clock) {

    /// What addresses mean something else by.
    private static final String TAKEN = "statistics";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Nullable String id(Fields sent) {
        String id = sent.id("id");
        if (TAKEN.equals(id)) {
            sent.fault("id", "bad-id", "No training can be called so; take another id.");
            return null;
        }
        return id;
    }

    /// Empty where there are faults.
    Optional<Training> training(Fields sent) {
        sent.checkNames(TrainingBody.class);
        String partner = sent.id("partner");
        Long participants = sent.count("participants");
        Days days = days(sent);
        Training training =
                new Training(
                        text(partner),
                        sent.programmes("programmes"),
                        days.from(),
                        days.to(),
                        days.count(),
                        text(sent.code("topic", PartnerCodes.TOPICS)),
                        text(sent.code("audience", PartnerCodes.AUDIENCES)),
                        number(sent.count("trainers")),
                        participants == null ? 0 : participants,
                        Training.sorted(bySex(sent, participants)),
                        Training.sorted(byOrganisation(sent, participants)),
                        scores(sent, participants));
        return sent.faults().isEmpty() ? Optional.of(training) : Optional.empty();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int number(@Nullable Long number) {
        return number == null ? 0 : Math.toIntExact(number);
    }

    private record Days(LocalDate from, LocalDate to, int count) {}

    private Days days(Fields sent) {
        LocalDate from = sent.date("from");
        LocalDate to = sent.date("to");
        Long count = sent.count("days");
        if (from == null || to == null) {
            return new Days(LocalDate.EPOCH, LocalDate.EPOCH, 0);
        }
        if (to.isBefore(from)) {
            sent.fault("to", "ends-before-it-begins", "The last day lies before the first.");
        } else if (to.isAfter(LocalDate.now(clock))) {
            sent.fault("to", "in-the-future", "The day is still to come.");
        } else if (count != null && (count < 1 || count > ChronoUnit.DAYS.between(from, to) + 1)) {
            sent.fault("days", "days-do-not-fit", "From first to last day there are not so many.");
        }
        return new Days(from, to, number(count));
    }

    private static Map<String, Long> bySex(Fields sent, @Nullable Long participants) {
        Map<String, Long> counts = sent.counts("bySex");
        CodeListBody sexes = PartnerCodes.SEXES;
        counts.keySet().stream()
                .filter(it -> !sexes.has(it))
                .forEach(it ->
                        sent.fault(
                                "bySex." + it,
                                "unknown-code",
                                "The list %s has %s."
                                        .formatted(sexes.name(), String.join(", ", sexes.all()))));
        if (participants != null && !counts.isEmpty() && sum(counts) != participants) {
            sent.fault(
                    "bySex",
                    "does-not-add-up",
                    "The parts are %d together, and all participants %d."
                            .formatted(sum(counts), participants));
        }
        return counts;
    }

    private static Map<String, Long> byOrganisation(Fields sent, @Nullable Long participants) {
        Map<String, Long> counts = sent.counts("byOrganisation");
        if (participants != null && sum(counts) > participants) {
            sent.fault(
                    "byOrganisation",
                    "does-not-add-up",
                    "The parts are %d together, more than all %d participants."
                            .formatted(sum(counts), participants));
        }
        return counts;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(it -> it).sum();
    }

    private static Optional<Scores> scores(Fields sent, @Nullable Long participants) {
        return sent.item("knowledge").flatMap(it -> scores(sent, it, participants));
    }

    private static Optional<Scores> scores(
            Fields sent, Fields knowledge, @Nullable Long participants) {
        knowledge.checkNames(KnowledgeBody.class);
        Long scored = knowledge.count("scored");
        BigDecimal before = score(knowledge, "before", scored);
        BigDecimal after = score(knowledge, "after", scored);
        if (scored != null && participants != null && scored > participants) {
            sent.fault(
                    "knowledge.scored",
                    "does-not-add-up",
                    "More were tested than took part, %d.".formatted(participants));
        }
        return scored == null || before == null || after == null
                ? Optional.empty()
                : Optional.of(new Scores(before, after, scored));
    }

    private static @Nullable BigDecimal score(
            Fields knowledge, String field, @Nullable Long scored) {
        BigDecimal sum = knowledge.decimal(field);
        if (sum != null
                && scored != null
                && sum.compareTo(HUNDRED.multiply(BigDecimal.valueOf(scored))) > 0) {
            knowledge.fault(field, "does-not-add-up", "A score is at most 100; this is their sum.");
        }
        return sum;
    }
}
