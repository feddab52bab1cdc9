package org.tumar.demo.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.campaigns.PeopleCount;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.partners.TrainingBody;
import org.tumar.demo.office.OfficeSite;

/// What records come to, counted by the book: each at its first day.
final class Tally {

    private final Target target;
    private final SortedMap<Cell, Long> counts = new TreeMap<>();

    private Tally(Target target) {
        this.target = target;
    }

    /// Only what is not nothing.
    static SortedMap<Cell, Long> of(Target target, List<CountryRecords> all) {
        Tally tally = new Tally(target);
        all.forEach(it ->
                it.batches().stream()
                        .flatMap(batch -> batch.rows().stream())
                        .forEach(row -> tally.add(it.country(), row)));
        tally.counts.values().removeIf(it -> it == 0);
        return tally.counts;
    }

    private void add(String country, Object row) {
        switch (row) {
            case CallBody it ->
                    add(Counted.CALLS, country, LocalDate.parse(it.time().substring(0, 10)), 1);
            case EventBody it -> {
                add(Counted.EVENTS, country, it.from(), 1);
                add(Counted.REACHED, country, it.from(), reached(it));
            }
            case TrainingBody it when it.audience().equals("ngos") ->
                    add(Counted.NGO_TRAININGS, country, it.from(), 1);
            case TrainingBody it -> add(Counted.TRAINED, country, it.from(), it.participants());
            default -> throw new AssertionError(row);
        }
    }

    private static long reached(EventBody event) {
        return event.people().stream()
                .filter(it -> it.measure().equals("reached"))
                .mapToLong(PeopleCount::count)
                .sum();
    }

    private void add(Counted counted, String country, LocalDate day, long count) {
        String indicator = target.indicators().get(counted);
        for (String office : List.of(country, OfficeSite.REGION)) {
            counts.merge(new Cell(indicator, office, period(day)), count, Long::sum);
            counts.merge(new Cell(indicator, office, Cell.WHOLE), count, Long::sum);
        }
    }

    private String period(LocalDate day) {
        return target.periods().stream()
                .filter(it -> !day.isBefore(it.start()) && !day.isAfter(it.end()))
                .map(PeriodBody::code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(day));
    }
}
