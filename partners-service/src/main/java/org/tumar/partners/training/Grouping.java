package org.tumar.partners.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// What sums are parted by; in addresses as [#code].
enum Grouping {
    AUDIENCE,
    TOPIC,
    /// People alone: a training is not of a sex. Who is of no recorded one is `unknown`.
    SEX,
    PARTNER,
    /// A training that counts for several is in each of them.
    PROGRAMME,
    YEAR,
    QUARTER,
    MONTH;

    private static final String UNKNOWN = "unknown";

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Grouping> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /// One group that a training is in, and how many of its people are.
    record Share(String group, long participants) {}

    List<Share> shares(Training training) {
        return switch (this) {
            case SEX -> bySex(training);
            case PROGRAMME ->
                    training.programmes().stream()
                            .map(it -> new Share(it, training.participants()))
                            .toList();
            case AUDIENCE -> whole(training, training.audience());
            case TOPIC -> whole(training, training.topic());
            case PARTNER -> whole(training, training.partner());
            case YEAR -> whole(training, Integer.toString(training.from().getYear()));
            case QUARTER -> whole(training, quarter(training));
            case MONTH ->
                    whole(
                            training,
                            "%d-%02d"
                                    .formatted(
                                            training.from().getYear(),
                                            training.from().getMonthValue()));
        };
    }

    private static List<Share> whole(Training training, String group) {
        return List.of(new Share(group, training.participants()));
    }

    private static String quarter(Training training) {
        int quarter = (training.from().getMonthValue() + 2) / 3;
        return "%d-Q%d".formatted(training.from().getYear(), quarter);
    }

    private static List<Share> bySex(Training training) {
        SortedMap<String, Long> sexes = training.bySex();
        return sexes.isEmpty()
                ? whole(training, UNKNOWN)
                : sexes.entrySet().stream()
                        .map(it -> new Share(it.getKey(), it.getValue()))
                        .toList();
    }
}
