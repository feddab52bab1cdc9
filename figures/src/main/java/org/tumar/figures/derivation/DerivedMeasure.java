package org.tumar.figures.derivation;

import static org.tumar.figures.derivation.Keys.*;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.Aggregation;
import org.tumar.contracts.indicators.Unit;

/// Everything that can be counted of records.
public enum DerivedMeasure {
    PEOPLE_TRAINED(
            RecordKind.TRAINING,
            "people-trained",
            "Participants of trainings. Who comes to two counts twice.",
            Form.SUM,
            List.of(TRAINING_AUDIENCE, TOPIC, TRAINEE_SEX)),
    TRAININGS_HELD(
            RecordKind.TRAINING,
            "trainings-held",
            "Trainings.",
            Form.SUM,
            List.of(TRAINING_AUDIENCE, TOPIC)),
    KNOWLEDGE_GAIN(
            RecordKind.TRAINING,
            "knowledge-gain",
            "By how much the scores of those who were tested before and after grew: (after - before)"
                    + " / before, of sums, in percent.",
            Form.RATIO,
            List.of(TRAINING_AUDIENCE, TOPIC)),
    NETWORK_MEMBERS(
            RecordKind.PARTNER,
            "network-members",
            "Partners in the programme's network.",
            Form.LATEST,
            List.of(PARTNER_KIND)),
    EVENTS_HELD(
            RecordKind.EVENT,
            "events-held",
            "Events of campaigns.",
            Form.SUM,
            List.of(TYPE, AUDIENCE, SETTING, REGION, SETTLEMENT)),
    PEOPLE_ATTENDED(
            RecordKind.EVENT,
            "people-attended",
            "People who came to events.",
            Form.SUM,
            List.of(TYPE, AUDIENCE, SETTING, REGION, SETTLEMENT, SEX, AGE_GROUP)),
    PEOPLE_REACHED(
            RecordKind.EVENT,
            "people-reached",
            "People whom events and their materials and messages reached.",
            Form.SUM,
            List.of(TYPE, AUDIENCE, SETTING, REGION, SETTLEMENT, SEX, AGE_GROUP)),
    PEOPLE_ENGAGED(
            RecordKind.EVENT,
            "people-engaged",
            "People who did something themselves at events.",
            Form.SUM,
            List.of(TYPE, AUDIENCE, SETTING, REGION, SETTLEMENT, SEX, AGE_GROUP)),
    EXPOSURES(
            RecordKind.EVENT,
            "exposures",
            "How often a message was seen or heard, as estimated. Not people.",
            Form.SUM,
            List.of(TYPE, AUDIENCE, SETTING, REGION, SETTLEMENT, METHOD)),
    MATERIALS_DISTRIBUTED(
            RecordKind.EVENT,
            "materials-distributed",
            "Copies of materials that were given out at events.",
            Form.SUM,
            List.of(TYPE, AUDIENCE, SETTING, REGION, SETTLEMENT, MATERIAL_KIND, LANGUAGE)),
    /// By nothing that is known of the callers: everybody would read it in the figure. Cells stay
    /// in the office.
    CALLS(
            RecordKind.CALLS,
            "calls",
            "Calls to hotlines, whatever the channel.",
            Form.SUM,
            List.of(CHANNEL, CATEGORY, INTEREST, AFTER_HOURS, OUTCOME),
            List.of(SEX, AGE_GROUP));

    /// What its values are, and how they add up.
    private enum Form {
        SUM(Unit.COUNT, Aggregation.SUM, Placing.FIRST_DAY),
        RATIO(Unit.PERCENT, Aggregation.RATIO, Placing.FIRST_DAY),
        LATEST(Unit.COUNT, Aggregation.LATEST, Placing.LAST_DAY_OF_THE_SPAN);

        private final Unit unit;
        private final Aggregation aggregation;
        private final Placing placing;

        Form(Unit unit, Aggregation aggregation, Placing placing) {
            this.unit = unit;
            this.aggregation = aggregation;
            this.placing = placing;
        }
    }

    private final RecordKind counted;
    private final String measure;
    private final String description;
    private final Form form;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final List<Key> keys;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final List<Key> ofCells;

    DerivedMeasure(RecordKind counted, String name, String description, Form form, List<Key> keys) {
        this(counted, name, description, form, keys, List.of());
    }

    /// @param more keys of cells alone
    DerivedMeasure(
            RecordKind counted,
            String name,
            String description,
            Form form,
            List<Key> keys,
            List<Key> more) {
        this.counted = counted;
        this.measure = counted.service() + "." + name;
        this.description = description;
        this.form = form;
        this.keys = keys;
        this.ofCells = Stream.concat(keys.stream(), more.stream()).filter(Key::partitions).toList();
    }

    static Optional<DerivedMeasure> named(String measure) {
        return Stream.of(values()).filter(it -> it.measure.equals(measure)).findFirst();
    }

    static List<String> names() {
        return Stream.of(values()).map(DerivedMeasure::measure).toList();
    }

    /// As derivations write it: `campaigns.calls`.
    public String measure() {
        return measure;
    }

    public String description() {
        return description;
    }

    /// The records that it is counted of.
    public RecordKind counted() {
        return counted;
    }

    public Unit unit() {
        return form.unit;
    }

    public Aggregation aggregation() {
        return form.aggregation;
    }

    public Placing placing() {
        return form.placing;
    }

    /// Whether an indicator of that unit and aggregation can be derived by it.
    public boolean suits(Unit unit, Aggregation aggregation) {
        return unit == form.unit && aggregation == form.aggregation;
    }

    /// Whether it is counted of parts of a record, which a record may not have: then it does not
    /// say the measure. Else it is counted of the records themselves.
    public boolean isOfParts() {
        return keys.stream().anyMatch(Key::ofParts);
    }

    boolean isOfParts(String key) {
        return keys.stream().anyMatch(it -> it.ofParts() && it.name().equals(key));
    }

    List<Key> keys() {
        return keys;
    }

    /// What its cells can be told apart by, in the office alone: cells by any of these add up to
    /// the total.
    public List<String> cellKeys() {
        return ofCells.stream().map(Key::name).toList();
    }

    /// Why a condition cannot be; empty where it can.
    Optional<String> fault(String key, Collection<String> codes) {
        Optional<Key> known = keys.stream().filter(it -> it.name().equals(key)).findFirst();
        return known.isEmpty()
                ? Optional.of(
                        "%s is not counted by '%s'; there is %s"
                                .formatted(
                                        measure,
                                        key,
                                        String.join(", ", keys.stream().map(Key::name).toList())))
                : codes.stream().flatMap(it -> known.get().fault(it).stream()).findFirst();
    }
}
