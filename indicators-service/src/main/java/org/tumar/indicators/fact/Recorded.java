package org.tumar.indicators.fact;

import org.tumar.contracts.campaigns.event.CallsTallied;
import org.tumar.contracts.campaigns.event.CampaignEvents;
import org.tumar.contracts.campaigns.event.EventRecorded;
import org.tumar.contracts.partners.event.PartnerEvents;
import org.tumar.contracts.partners.event.PartnerRecorded;
import org.tumar.contracts.partners.event.TrainingRecorded;

/// What services of the office say of a record.
sealed interface Recorded {

    /// What was said, as it came.
    Record said();

    /// The type of the event that said it.
    String type();

    record OfPartner(PartnerRecorded said) implements Recorded {

        @Override
        public String type() {
            return PartnerEvents.PARTNER_RECORDED.wire();
        }
    }

    record OfTraining(TrainingRecorded said) implements Recorded {

        @Override
        public String type() {
            return PartnerEvents.TRAINING_RECORDED.wire();
        }
    }

    record OfEvent(EventRecorded said) implements Recorded {

        @Override
        public String type() {
            return CampaignEvents.EVENT_RECORDED.wire();
        }
    }

    record OfCalls(CallsTallied said) implements Recorded {

        @Override
        public String type() {
            return CampaignEvents.CALLS_TALLIED.wire();
        }
    }

    default Contribution contribution() {
        return switch (this) {
            case OfPartner(PartnerRecorded said) -> PartnerCount.of(said);
            case OfTraining(TrainingRecorded said) -> TrainingCount.of(said);
            case OfEvent(EventRecorded said) -> EventCount.of(said);
            case OfCalls(CallsTallied said) -> CallsCount.of(said);
        };
    }
}
