package org.tumar.contracts.partners;

import org.jspecify.annotations.Nullable;
import org.tumar.contracts.records.RefusalBody;

/// What partners-service answers to one question: the part that was asked for, or why it is not
/// there.
public record PartnerAnswerBody(
        @Nullable TrainingTablesBody trainings,
        @Nullable GrowthBody network,
        @Nullable DirectoryPageBody partners,
        @Nullable RefusalBody refusal) {

    public static PartnerAnswerBody trainings(TrainingTablesBody trainings) {
        return new PartnerAnswerBody(trainings, null, null, null);
    }

    public static PartnerAnswerBody network(GrowthBody network) {
        return new PartnerAnswerBody(null, network, null, null);
    }

    public static PartnerAnswerBody partners(DirectoryPageBody partners) {
        return new PartnerAnswerBody(null, null, partners, null);
    }

    public static PartnerAnswerBody refused(String field, String code) {
        return new PartnerAnswerBody(null, null, null, new RefusalBody(field, code));
    }
}
