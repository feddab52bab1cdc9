package org.tumar.campaigns.call;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tumar.campaigns.input.Programmes;
import org.tumar.campaigns.record.Keeping;
import org.tumar.campaigns.record.Origin;
import org.tumar.campaigns.record.Parts;
import org.tumar.campaigns.record.Turns;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Kept;

/// Lets calls that follow their hotlines count for what these are for by now, day by day.
///
/// Each call says for which programmes it counts: so whoever breaks off in the middle, or enters a
/// call beside a correction, leaves nothing that the next round does not find.
record CallFollowing(
        Calls calls,
        Days days,
        Keeping<HotlineBody> hotlines,
        Turns turns,
        Parts parts,
        Clock clock) {

    void round() {
        hotlines.all()
                .forEach(it ->
                        days.behind(it.id(), it.content().programmes())
                                .forEach(day ->
                                        parts.tried(
                                                "hotline %s, %s".formatted(it.id(), day),
                                                () -> follow(it.id(), day))));
    }

    /// By what the store says: what is known of others' writes may be older.
    private void follow(String hotline, LocalDate day) {
        turns.done(() ->
                hotlines.find(hotline)
                        .ifPresent(it -> calls.follow(it.content(), day, reason(it))));
    }

    /// In the name of whoever made the hotline one for these, at the time of the round.
    private Authorship reason(Kept<HotlineBody> hotline) {
        List<String> programmes = hotline.content().programmes();
        return new Authorship(
                Origin.of(hotline, it -> Programmes.same(it.programmes(), programmes)),
                clock.instant(),
                "the hotline's programmes");
    }
}
