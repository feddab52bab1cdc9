package org.tumar.contracts.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.tumar.contracts.campaigns.event.CampaignEvents;
import org.tumar.contracts.event.EventType;
import org.tumar.contracts.event.Topology;
import org.tumar.contracts.event.Topology.Binding;
import org.tumar.contracts.event.Topology.Exchange;
import org.tumar.contracts.event.Topology.Queue;
import org.tumar.contracts.indicators.event.IndicatorEvents;
import org.tumar.contracts.partners.event.PartnerEvents;

/// What each office's virtual host holds: the same in all of them, in
/// `infra/rabbitmq/definitions.json` too.
public final class OfficeTopology {

    /// What could not be handled is published here, under the name of the queue it came from.
    public static final String PARKING = "parking";

    public static final String PARKED = "parked";

    /// What other offices send to indicators-service.
    public static final String INDICATORS_INBOX = "indicators.inbox";

    /// What the office's own services send to indicators-service: the facts that figures are
    /// counted from.
    public static final String INDICATORS_FACTS = "indicators.facts";

    /// What the office's own services send to campaigns-service.
    public static final String CAMPAIGNS_INBOX = "campaigns.inbox";

    /// The gateway that is there without being named.
    public static final String MAIN_GATEWAY = "main";

    private OfficeTopology() {}

    /// The queue of one replica of the gateway: each hears every signal.
    public static String gatewayQueue(String instance) {
        return "gateway." + instance;
    }

    /// Everything that is there without further gateway replicas.
    public static Topology standard() {
        return withGateway(MAIN_GATEWAY);
    }

    /// [#standard()] and the queue of a gateway replica.
    public static Topology withGateway(String instance) {
        return parking()
                .and(inbox())
                .and(facts())
                .and(campaigns())
                .and(gateway(MAIN_GATEWAY))
                .and(gateway(instance));
    }

    private static Topology parking() {
        return new Topology(
                List.of(new Exchange(PARKING)),
                List.of(new Queue(PARKED)),
                List.of(new Binding(PARKING, PARKED, "#")));
    }

    private static Topology inbox() {
        return bound(
                INDICATORS_INBOX, IndicatorEvents.PROGRAMME_DEFINED, IndicatorEvents.ROWS_IMPORTED);
    }

    private static Topology facts() {
        return bound(
                INDICATORS_FACTS,
                PartnerEvents.PARTNER_RECORDED,
                PartnerEvents.TRAINING_RECORDED,
                CampaignEvents.EVENT_RECORDED,
                CampaignEvents.CALLS_TALLIED);
    }

    private static Topology campaigns() {
        return bound(CAMPAIGNS_INBOX, PartnerEvents.PARTNER_RECORDED);
    }

    private static Topology gateway(String instance) {
        return bound(gatewayQueue(instance), IndicatorEvents.FIGURES_CHANGED);
    }

    /// Bound with every major version: one that is not known is parked, not lost.
    private static Topology bound(String queue, EventType<?>... types) {
        return new Topology(
                Stream.of(types).map(it -> new Exchange(it.producer())).distinct().toList(),
                List.of(new Queue(queue)),
                Stream.of(types)
                        .map(it -> new Binding(it.producer(), queue, it.unversioned() + ".#"))
                        .toList());
    }
}
