package org.tumar.campaigns.campaign;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tumar.campaigns.input.Programmes;
import org.tumar.campaigns.record.Keeping;
import org.tumar.campaigns.record.Origin;
import org.tumar.campaigns.record.Parts;
import org.tumar.campaigns.record.Turns;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Kept;

/// Lets events that follow their campaigns count for what these are for by now.
///
/// Each event says for which programmes it counts: so whoever breaks off in the middle, or enters
/// an event beside a correction, leaves nothing that the next round does not find.
final class EventFollowing {

    private static final int BATCH = 1000;

    private final Keeping<EventBody> events;
    private final Keeping<CampaignBody> campaigns;
    private final Turns turns;
    private final Parts parts;
    private final Clock clock;

    EventFollowing(
            Keeping<EventBody> events,
            Keeping<CampaignBody> campaigns,
            Turns turns,
            Parts parts,
            Clock clock) {
        this.events = events;
        this.campaigns = campaigns;
        this.turns = turns;
        this.parts = parts;
        this.clock = clock;
    }

    void round() {
        Map<String, List<Kept<EventBody>>> following =
                events.all().stream()
                        .filter(it -> !it.withdrawn() && it.content().follows() != null)
                        .collect(Collectors.groupingBy(it -> it.content().campaign()));
        campaigns
                .all()
                .forEach(it -> {
                    List<String> behind =
                            behind(it.content(), following.getOrDefault(it.id(), List.of()));
                    for (int from = 0; from < behind.size(); from += BATCH) {
                        tryAll(
                                it.id(),
                                behind.subList(from, Math.min(from + BATCH, behind.size())));
                    }
                });
    }

    private static List<String> behind(CampaignBody campaign, Collection<Kept<EventBody>> events) {
        return events.stream()
                .filter(it -> isBehind(it.content(), campaign))
                .map(Kept::id)
                .toList();
    }

    private static boolean isBehind(EventBody event, CampaignBody campaign) {
        return event.follows() != null
                && event.campaign().equals(campaign.id())
                && !Programmes.same(
                        Objects.requireNonNull(event.programmes()), campaign.programmes());
    }

    /// Where all at once will not do, one by one.
    private void tryAll(String campaign, List<String> events) {
        String part = "campaign %s, %d events".formatted(campaign, events.size());
        if (!parts.tried(part, () -> catchUp(campaign, events))) {
            events.forEach(it ->
                    parts.tried(
                            "campaign %s, event %s".formatted(campaign, it),
                            () -> catchUp(campaign, List.of(it))));
        }
    }

    /// By what the store says: what is known of others' writes may be older.
    private void catchUp(String campaign, List<String> events) {
        turns.done(() -> campaigns.find(campaign).ifPresent(it -> catchUp(it, events)));
    }

    private void catchUp(Kept<CampaignBody> campaign, List<String> behind) {
        CampaignBody content = campaign.content();
        events.revise(
                behind,
                it -> isBehind(it, content),
                it -> EventSort.following(it, content.programmes()),
                reason(campaign));
    }

    /// In the name of whoever made the campaign one for these, at the time of the round.
    private Authorship reason(Kept<CampaignBody> campaign) {
        List<String> programmes = campaign.content().programmes();
        return new Authorship(
                Origin.of(campaign, it -> Programmes.same(it.programmes(), programmes)),
                clock.instant(),
                "the campaign's programmes");
    }
}
