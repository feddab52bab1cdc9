package org.tumar.gateway.composition;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.campaigns.CallStatisticsBody;
import org.tumar.contracts.campaigns.CallStatisticsBody.CountRow;
import org.tumar.contracts.campaigns.CampaignStatisticsBody;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.EventRow;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.EventSum;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.SexRow;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.Silent;
import org.tumar.contracts.partners.GrowthBody;
import org.tumar.contracts.partners.GrowthBody.KindGrowthBody;
import org.tumar.contracts.partners.GrowthBody.ReasonCountBody;
import org.tumar.contracts.partners.TrainingStatisticsBody.Gain;
import org.tumar.contracts.partners.TrainingStatisticsBody.Sum;
import org.tumar.contracts.partners.TrainingTablesBody;
import org.tumar.contracts.partners.TrainingTablesBody.TrainingRow;

/// What offices answered, as tallies.
public final class Tallies {

    private Tallies() {}

    public static Tally events(CampaignStatisticsBody body) {
        return Tally.of(numbers(body.total()))
                .with("byType", body.byType(), EventRow::key, Tallies::numbers)
                .with("byAudience", body.byAudience(), EventRow::key, Tallies::numbers)
                .with("byRegion", body.byRegion(), EventRow::key, Tallies::numbers)
                .with("bySetting", body.bySetting(), EventRow::key, Tallies::numbers)
                .with("byMonth", body.byMonth(), EventRow::key, Tallies::numbers)
                .with(
                        "bySex",
                        body.bySex(),
                        SexRow::sex,
                        it -> numbers(it).plus(silent(body.total())))
                .with(
                        "byMaterial",
                        body.materials(),
                        it -> it.kind() + "/" + it.language(),
                        it -> Numbers.NONE.with("copies", it.copies()));
    }

    private static Numbers numbers(EventRow row) {
        return numbers(row.sum());
    }

    private static Numbers numbers(EventSum sum) {
        return people(sum.attended(), sum.reached(), sum.engaged())
                .plus(silent(sum))
                .with("events", sum.events())
                .with("copies", sum.copies());
    }

    /// Of an office that does not tell it, any event may be.
    private static Numbers silent(EventSum sum) {
        long any = sum.events();
        Silent silent =
                Objects.requireNonNullElseGet(sum.silent(), () -> new Silent(any, any, any));
        return Numbers.NONE
                .with(Numbers.silent("attended"), silent.attended())
                .with(Numbers.silent("reached"), silent.reached())
                .with(Numbers.silent("engaged"), silent.engaged());
    }

    private static Numbers numbers(SexRow row) {
        return people(row.attended(), row.reached(), row.engaged());
    }

    private static Numbers people(
            @Nullable Long attended, @Nullable Long reached, @Nullable Long engaged) {
        return said("attended", attended)
                .plus(said("reached", reached))
                .plus(said("engaged", engaged));
    }

    private static Numbers said(String name, @Nullable Long number) {
        return number == null ? Numbers.NONE : Numbers.NONE.with(name, number);
    }

    public static Tally calls(CallStatisticsBody body) {
        Numbers total =
                Numbers.NONE.with("calls", body.calls()).with("afterHours", body.afterHours());
        return Tally.of(total)
                .with("byChannel", body.byChannel(), CountRow::key, Tallies::numbers)
                .with("byCategory", body.byCategory(), CountRow::key, Tallies::numbers)
                .with("byOutcome", body.byOutcome(), CountRow::key, Tallies::numbers)
                .with("byInterest", body.byInterest(), CountRow::key, Tallies::numbers)
                .with("byMonth", body.byMonth(), CountRow::key, Tallies::numbers);
    }

    private static Numbers numbers(CountRow row) {
        return Numbers.NONE.with("calls", row.count());
    }

    public static Tally trainings(TrainingTablesBody body) {
        return Tally.of(numbers(body.total()))
                .with("byTopic", body.byTopic(), TrainingRow::key, Tallies::numbers)
                .with("byAudience", body.byAudience(), TrainingRow::key, Tallies::numbers)
                .with("bySex", body.bySex(), TrainingRow::key, Tallies::numbers)
                .with("byYear", body.byYear(), TrainingRow::key, Tallies::numbers)
                .with("byQuarter", body.byQuarter(), TrainingRow::key, Tallies::numbers)
                .with("byMonth", body.byMonth(), TrainingRow::key, Tallies::numbers);
    }

    private static Numbers numbers(TrainingRow row) {
        return numbers(row.sum());
    }

    private static Numbers numbers(Sum sum) {
        Numbers numbers =
                Numbers.NONE
                        .with("trainings", sum.trainings())
                        .with("participants", sum.participants());
        return numbers.plus(said("days", sum.days())).plus(knowledge(sum.knowledge()));
    }

    /// The sums that a gain is the ratio of: of several offices these are added, never the gains.
    private static Numbers knowledge(@Nullable Gain gain) {
        return gain == null
                ? knowledge(BigDecimal.ZERO, BigDecimal.ZERO, 0)
                : knowledge(gain.before(), gain.after(), gain.scored());
    }

    private static Numbers knowledge(BigDecimal before, BigDecimal after, long scored) {
        return Numbers.NONE.with("before", before).with("after", after).with("scored", scored);
    }

    public static Tally network(GrowthBody body) {
        return Tally.of(growth(body.atStart(), body.joined(), body.left(), body.atEnd()))
                .with(
                        "byKind",
                        body.kinds(),
                        KindGrowthBody::kind,
                        it -> growth(it.atStart(), it.joined(), it.left(), it.atEnd()))
                .with(
                        "byReason",
                        body.reasons(),
                        ReasonCountBody::reason,
                        it -> Numbers.NONE.with("left", it.left()));
    }

    private static Numbers growth(long atStart, long joined, long left, long atEnd) {
        return Numbers.NONE
                .with("atStart", atStart)
                .with("joined", joined)
                .with("left", left)
                .with("atEnd", atEnd);
    }
}
