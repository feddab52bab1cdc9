package org.tumar.contracts.campaigns;

import org.jspecify.annotations.Nullable;
import org.tumar.contracts.records.RefusalBody;

/// What campaigns-service answers to one question: the part that was asked for, or why it is not
/// there.
public record CampaignAnswerBody(
        @Nullable CampaignStatisticsBody events,
        @Nullable CallStatisticsBody calls,
        @Nullable RefusalBody refusal) {

    public static CampaignAnswerBody events(CampaignStatisticsBody events) {
        return new CampaignAnswerBody(events, null, null);
    }

    public static CampaignAnswerBody calls(CallStatisticsBody calls) {
        return new CampaignAnswerBody(null, calls, null);
    }

    public static CampaignAnswerBody refused(String field, String code) {
        return new CampaignAnswerBody(null, null, new RefusalBody(field, code));
    }
}
