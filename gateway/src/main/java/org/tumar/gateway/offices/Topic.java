package org.tumar.gateway.offices;

import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Service;
import org.tumar.contracts.campaigns.CallStatisticsBody;
import org.tumar.contracts.campaigns.CampaignStatisticsBody;
import org.tumar.contracts.partners.DirectoryPageBody;
import org.tumar.contracts.partners.GrowthBody;
import org.tumar.contracts.partners.TrainingTablesBody;

/// What an office's records can be asked about.
///
/// @param service which of its services answers
/// @param part the name of the part of a question, and of its answer
/// @param operation what it takes to be shown the answer
/// @param answer what is answered
public record Topic<A>(Service service, String part, Operation operation, Class<A> answer) {

    public static final Topic<CampaignStatisticsBody> EVENTS =
            new Topic<>(
                    Service.CAMPAIGNS,
                    "events",
                    Operation.READ_STATISTICS,
                    CampaignStatisticsBody.class);

    public static final Topic<CallStatisticsBody> CALLS =
            new Topic<>(
                    Service.CAMPAIGNS,
                    "calls",
                    Operation.READ_STATISTICS,
                    CallStatisticsBody.class);

    public static final Topic<TrainingTablesBody> TRAININGS =
            new Topic<>(
                    Service.PARTNERS,
                    "trainings",
                    Operation.READ_STATISTICS,
                    TrainingTablesBody.class);

    public static final Topic<GrowthBody> NETWORK =
            new Topic<>(Service.PARTNERS, "network", Operation.READ_PARTNERS, GrowthBody.class);

    public static final Topic<DirectoryPageBody> PARTNERS =
            new Topic<>(
                    Service.PARTNERS, "partners", Operation.READ_PARTNERS, DirectoryPageBody.class);
}
