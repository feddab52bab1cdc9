package org.tumar.indicators.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tumar.contracts.campaigns.event.CampaignEvents;
import org.tumar.contracts.campaigns.event.EventRecorded;
import org.tumar.contracts.event.EventType;
import org.tumar.contracts.partners.event.PartnerEvents;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.contracts.partners.event.TrainingRecorded;

/// A type of event that facts are made of.
///
/// @param subject what the event is about, as its data have it
record FactType<T extends Record>(
        EventType<T> event, Function<T, String> subject, Function<T, Recorded> recorded) {

    static final List<FactType<?>> ALL =
            List.of(
                    new FactType<>(
                            PartnerEvents.PARTNER_RECORDED,
                            it -> PartnerRecorded.subjectOf(it.id()),
                            Recorded.OfPartner::new),
                    new FactType<>(
                            PartnerEvents.TRAINING_RECORDED,
                            it -> TrainingRecorded.subjectOf(it.id()),
                            Recorded.OfTraining::new),
                    new FactType<>(
                            CampaignEvents.EVENT_RECORDED,
                            EventRecorded::id,
                            Recorded.OfEvent::new),
                    new FactType<>(
                            CampaignEvents.CALLS_TALLIED,
                            it -> it.hotline() + "/" + it.day(),
                            Recorded.OfCalls::new));

    /// @param wire the type as it crosses: `partners.training-recorded.v1`
    static Optional<FactType<?>> of(String wire) {
        return ALL.stream()
                .filter(it -> it.event().wire().equals(wire))
                .<FactType<?>>map(it -> it)
                .findFirst();
    }

    /// Equal for all versions of the type: a record is one fact.
    String id(String subject) {
        return event.unversioned() + "/" + subject;
    }
}
