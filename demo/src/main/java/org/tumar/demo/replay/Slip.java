package org.tumar.demo.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.partners.TrainingBody;
import org.tumar.demo.console.CommandFailed;

/// What somebody does wrong on purpose, to see that it is noticed.
///
/// @param sort of record
/// @param how with one of them
public record Slip(RecordSort sort, How how) {

    /// What may be done wrong.
    public enum How {
        /// It is not sent.
        LEFT_OUT,
        /// It is sent again under another id, which nothing can know to be the same.
        TWICE
    }

    /// A slip, of a sort in words: `call`, `event` or `training`.
    public static Slip of(String sort, How how) {
        return Stream.of(RecordSort.values())
                .filter(it -> it.name().equalsIgnoreCase(sort))
                .findFirst()
                .map(it -> new Slip(it, how))
                .orElseThrow(() ->
                        new CommandFailed(
                                "There is no sort of record %s. There are: call, event, training."
                                        .formatted(sort)));
    }

    /// The same records but for one, in the middle of the first country that has any.
    List<CountryRecords> in(List<CountryRecords> all) {
        List<CountryRecords> changed = new ArrayList<>(all);
        for (int i = 0; i < all.size(); i++) {
            List<Batch> some =
                    all.get(i).batches().stream().filter(it -> it.sort() == sort).toList();
            if (!some.isEmpty()) {
                changed.set(i, changed(all.get(i), some.get(some.size() / 2)));
                return changed;
            }
        }
        throw new CommandFailed("There is no such record to do wrong.");
    }

    private CountryRecords changed(CountryRecords records, Batch wrong) {
        return new CountryRecords(
                records.country(),
                records.first(),
                records.batches().stream()
                        .map(it -> it.equals(wrong) ? changed(it) : it)
                        .filter(it -> !it.rows().isEmpty())
                        .toList());
    }

    private Batch changed(Batch batch) {
        List<Object> rows = new ArrayList<>(batch.rows());
        if (how == How.TWICE) {
            rows.add(again(rows.getFirst()));
        } else {
            rows.removeFirst();
        }
        return new Batch(batch.sort(), batch.path(), rows);
    }

    private static Object again(Object row) {
        return switch (row) {
            case CallBody it ->
                    new CallBody(
                            it.id() + "-again",
                            it.time(),
                            it.channel(),
                            it.category(),
                            it.sex(),
                            it.ageGroup(),
                            it.interest(),
                            it.afterHours(),
                            it.outcome(),
                            it.programmes(),
                            it.follows());
            case EventBody it ->
                    new EventBody(
                            it.id() + "-again",
                            it.campaign(),
                            it.programmes(),
                            it.follows(),
                            it.type(),
                            it.from(),
                            it.to(),
                            it.place(),
                            it.audiences(),
                            it.people(),
                            it.exposure(),
                            it.materials(),
                            it.partner());
            case TrainingBody it ->
                    new TrainingBody(
                            it.id() + "-again",
                            it.partner(),
                            it.programmes(),
                            it.from(),
                            it.to(),
                            it.days(),
                            it.topic(),
                            it.audience(),
                            it.trainers(),
                            it.participants(),
                            it.bySex(),
                            it.byOrganisation(),
                            it.knowledge());
            default -> throw new IllegalStateException("no such record");
        };
    }
}
