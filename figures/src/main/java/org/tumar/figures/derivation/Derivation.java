package org.tumar.figures.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tumar.contracts.indicators.IndicatorBody;

/// What an indicator counts of its office's records: a measure, and what must hold of what it
/// counts.
///
/// Written `partners.people-trained[audience!=ngo]`, or
/// `campaigns.calls[channel=phone|text][after-hours=yes]`.
public record Derivation(DerivedMeasure measure, List<Condition> conditions) {

    private static final Pattern TEXT =
            Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]=!]+!?=[^\\[\\]=!]+])*)");
    private static final Pattern CONDITION =
            Pattern.compile("\\[([^\\[\\]=!]+)(!?=)([^\\[\\]=!]+)]");

    public Derivation {
        conditions = List.copyOf(conditions);
    }

    /// A text that was read.
    public sealed interface Reading {

        record Sound(Derivation derivation) implements Reading {}

        /// @param reason in words, for whoever wrote it
        record Unsound(String reason) implements Reading {}
    }

    /// Reads a derivation, and says what is wrong with it.
    public static Reading read(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return unsound(
                    "'%s' is not written as measure[key=code|code][key!=code]".formatted(text));
        }
        return DerivedMeasure.named(matcher.group(1))
                .map(it -> read(it, matcher.group(2)))
                .orElseGet(() -> unknown(matcher.group(1)));
    }

    /// The derivation of an indicator; empty where it declares none, or one that is not known here
    /// or does not suit it.
    public static Optional<Derivation> of(IndicatorBody indicator) {
        return Optional.ofNullable(indicator.derivation())
                .map(Derivation::read)
                .flatMap(it ->
                        it instanceof Reading.Sound sound ? Optional.of(sound) : Optional.empty())
                .map(Reading.Sound::derivation)
                .filter(it -> it.measure().suits(indicator.unit(), indicator.aggregation()));
    }

    private static Reading read(DerivedMeasure measure, String text) {
        List<Condition> conditions = new ArrayList<>();
        Matcher each = CONDITION.matcher(text);
        while (each.find()) {
            Set<String> codes = new TreeSet<>(List.of(each.group(3).split("\\|", -1)));
            Optional<String> fault = measure.fault(each.group(1), codes);
            if (fault.isPresent()) {
                return unsound(fault.get());
            }
            conditions.add(new Condition(each.group(1), each.group(2).equals("="), codes));
        }
        return new Reading.Sound(new Derivation(measure, conditions));
    }

    private static Reading unknown(String name) {
        return unsound(
                "there is no measure '%s'; there is %s"
                        .formatted(name, String.join(", ", DerivedMeasure.names())));
    }

    private static Reading unsound(String reason) {
        return new Reading.Unsound(reason);
    }

    /// Whether it counts what has these traits, which are not a record's.
    public boolean counts(Traits traits) {
        return counts(traits, List.of());
    }

    /// The same where it is told apart by further keys: all of it, in a cut that has them too.
    public boolean counts(Traits traits, Collection<String> by) {
        return isCutFor(traits, by) && conditions.stream().allMatch(it -> it.holds(traits));
    }

    /// Of several cuts of the same people, the one that has just what the conditions and further
    /// keys ask for.
    private boolean isCutFor(Traits traits, Collection<String> by) {
        return !traits.has(Traits.CUT) || traits.hasAny(Traits.CUT, Set.of(cut(by)));
    }

    /// Where a record has no parts by both keys, those that the conditions alone would be asked of.
    private String cut(Collection<String> by) {
        List<String> asked = keys(_ -> true);
        List<String> all = new ArrayList<>(asked);
        all.addAll(by);
        return Traits.cut(all, Traits.isByBoth(asked) ? keys(Condition::equal) : asked);
    }

    private List<String> keys(Predicate<Condition> which) {
        return conditions.stream().filter(which).map(Condition::key).toList();
    }

    /// Whether it counts of a record that has these traits, if that says enough.
    public boolean isOf(Traits record) {
        return conditions.stream()
                .filter(it -> !measure.isOfParts(it.key()))
                .allMatch(it -> it.holds(record));
    }

    /// Whether such a record says how many of them there are: where people of one sex or age group
    /// are asked for, only one that tells them apart.
    public boolean isSaidBy(Traits record) {
        return record.hasAny(Traits.SAYS, Set.of(Traits.cut(keys(Condition::equal))));
    }

    /// As [#read] takes it.
    public String text() {
        return measure.measure()
                + conditions.stream().map(Condition::text).collect(Collectors.joining());
    }
}
