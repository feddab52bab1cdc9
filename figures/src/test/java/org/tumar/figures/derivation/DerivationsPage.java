package org.tumar.figures.derivation;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `docs/derivations.md`: the words about derivations, and the catalogue of measures.
final class DerivationsPage {

    private static final String BEFORE =
            """
            # What can be counted from records

            *Made from `figures` by a test; change the catalogue or the page there, not here.*

            An indicator may say by what its actual is counted from the office's records: the column `derivation` of `indicators.csv`. Its column
            `source` says which is the actual: what the office typed in (`reported`, the default), or what was counted (`derived`). Both are shown side by
            side, and where both are known, whole, and differ, that is a discrepancy (REPORTED_VS_DERIVED).

            ## Writing one

            `measure`, or `measure[key=code|code][key!=code]`: what is counted, and conditions that all must hold.

            - `partners.people-trained[audience!=ngos]`: participants of all trainings but those for non-governmental organisations
            - `campaigns.calls[channel=phone|text][after-hours=yes]`: calls by phone or text after hours
            - What is not known of a record is not equal to anything: `[sex=female]` counts nobody of unknown sex, `[sex!=male]` does.
            - Where several codes hold (the audiences of an event), one of them is enough for `=`, and none may be named for `!=`.
            - People are given by sex, by age group, by both, or not at all. Each condition is asked of the cut that has it, so that nobody counts twice; a
              record that does not have that cut counts as unknown.
            - Calls are not counted by the sex or age group of the callers: a figure is for everybody who may see the programme, also outside of the country. By
              `outcome` they are, as in the statistics of calls: it says what became of a call, not who called. How small such numbers can be is
              [decision 27](decisions/0027-records-in-the-graph.md)'s.

            An unknown measure, key or code, and one that does not suit the indicator's unit and aggregation, is a bad row of `indicators.csv`. A definition
            that came from elsewhere, or was stored by an older service, may name one that is not known here: it counts nothing (NOT_REPORTED).

            ## What holds of all

            - **Of which programme.** A record names the programmes that it counts for, and counts whole in each. Records of a programme that the office does
              not hold are kept, and count once it arrives.
            - **Of which office.** Only the office's own records, by events from its own services. Nothing row-level leaves it.
            - **When.** A record over several days counts wholly at its first day. A late, corrected or withdrawn record moves the figure of the day that it belongs
              to, and with a correction of its date both days'.
            - **Over which spans.** The whole programme, each of its periods, and each calendar year, quarter and month in it (`2014`, `2014-Q3`, `2014-07`), of which
              the days within the programme count. Each span is counted by itself, never added up from others.
            - **Of a span to come** nothing is known: until its first day (of UTC) it is NOT_REPORTED, a stock too, and its status is that of a period for which nothing was
              typed in. It has no cells. A record of a day to come is kept, and counts in the spans that have begun.
            - **Zero is a value** where at least one record of the kind counts for the programme, whenever that was; else nothing is known (NOT_REPORTED). A record that
              was withdrawn is no record.
            - **What a record leaves open is not zero.** An event may not say how many attended, were reached or engaged, and have no estimate of exposures; an event
              or training may not tell people apart by the sex or age group that `=` asks for, unless there were none. A span is NOT_REPORTED where none of its records says it, and partial
              where some do and others do not. One without any such record is zero where another of the programme's says the measure. `unknown` is told: somebody asked.
            - **What is given out** is listed: an event without materials gave out none, and a programme none of whose events lists any is NOT_REPORTED.
            - **A gain** is of those who were tested: NOT_REPORTED where nobody was, NOT_APPLICABLE where they knew nothing before.
            - **In the region** the offices' counts are rolled up by the indicator's aggregation, as anything else. An office whose copy of the definition is older, and has another
              derivation, is left out until it has the owner's, and the count is partial; so is a figure whose actual it still has from another source.
            - **Cells**, such as calls by age group, stay in the office: see below.
            - **Approval.** Nobody approves a count. Who sees approved figures alone sees a count where it is the actual (`source` is `derived`), and none beside a
              reported one.
            - **In the past** (`asOf`) counts are UNAVAILABLE: records keep what they said, but an office does not keep when it learnt of it.

            ## Cells

            What records tell apart of a count is for the country officer and approver of the office that keeps them (`read-cells` in [access.md](access.md)), at that country's gateway:

            ```
            curl -H "Authorization: Bearer $TOKEN" "$GATEWAY/v1/programmes/CT.0495/indicators/1.2.2/cells?period=2014-Q3&by=sex&by=age-group"
            ```

            ```json
            {"office": "KZ", "programme": "CT.0495", "indicator": "1.2.2", "period": "2014-Q3",
             "total": {"status": "KNOWN", "value": 3, "partial": false},
             "cells": [
               {"by": {"sex": "female", "age-group": "18-24"}, "derived": {"status": "KNOWN", "value": 2, "partial": false}},
               {"by": {"sex": "unknown", "age-group": "unknown"}, "derived": {"status": "KNOWN", "value": 1, "partial": false}}]}
            ```

            - `period` is one of the programme's, `ALL` (as where there is none), or a calendar span; `by` each key once, none for one cell. They are of what the indicator's own derivation counts.
            - They add up to the total that figures have, those of a gain by `numerator` and `denominator`. What is not known of a record is under `unknown`; of nothing there is no cell. They are partial where the total is.
            - Some measures have keys here that a derivation may not name: callers' sex and age group, which stay in the office as `/v1/hotlines/callers` does. What does not part a count is no key here: an event of several audiences is under each.
            - Nothing withholds small numbers from those who may ask: they may read the records themselves.

            ## The measures

            | measure | what | of each | unit | aggregation | day | keys | cells by |
            |---|---|---|---|---|---|---|---|
            """;

    private DerivationsPage() {}

    static String text() {
        return BEFORE
                + Stream.of(DerivedMeasure.values())
                        .map(DerivationsPage::row)
                        .collect(Collectors.joining())
                + "\n## The keys\n\n| key | of | codes |\n|---|---|---|\n"
                + keys();
    }

    private static String row(DerivedMeasure measure) {
        return "| `%s` | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        measure.measure(),
                        measure.description(),
                        measure.counted().words(),
                        lower(measure.unit()),
                        lower(measure.aggregation()),
                        measure.placing().words(),
                        listed(measure.keys().stream().map(Key::name)),
                        listed(measure.cellKeys().stream()));
    }

    private static String listed(Stream<String> names) {
        return names.map(it -> "`" + it + "`").collect(Collectors.joining(", "));
    }

    private static String keys() {
        return Stream.of(DerivedMeasure.values())
                .flatMap(it -> it.keys().stream())
                .distinct()
                .map(DerivationsPage::row)
                .collect(Collectors.joining());
    }

    private static String row(Key key) {
        String measures =
                Stream.of(DerivedMeasure.values())
                        .filter(it -> it.keys().contains(key))
                        .map(it -> "`" + it.measure() + "`")
                        .collect(Collectors.joining(", "));
        return "| `%s` | %s | %s |\n".formatted(key.name(), measures, key.codes().description());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
