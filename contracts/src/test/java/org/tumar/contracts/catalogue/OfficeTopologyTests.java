package org.tumar.contracts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tumar.contracts.event.EventType;
import org.tumar.contracts.event.Topology;
import org.tumar.contracts.event.Topology.Binding;
import org.tumar.contracts.event.Topology.Exchange;
import org.tumar.contracts.event.Topology.Queue;

class OfficeTopologyTests {

    @Test
    void bindsEachEventToAQueue() {
        assertThat(EventCatalogue.all())
                .allSatisfy(type ->
                        assertThat(OfficeTopology.standard().bindings())
                                .extracting(Binding::key)
                                .contains(type.unversioned() + ".#"));
    }

    @Test
    void namesEachThingOnce() {
        Topology topology = OfficeTopology.standard();
        assertThat(topology.exchanges())
                .extracting(Exchange::name)
                .containsExactlyInAnyOrder("parking", "indicators", "partners", "campaigns");
        assertThat(topology.queues())
                .extracting(Queue::name)
                .containsExactlyInAnyOrder(
                        "parked",
                        "indicators.inbox",
                        "indicators.facts",
                        "campaigns.inbox",
                        "gateway.main");
        assertThat(topology.bindings()).doesNotHaveDuplicates().hasSize(9);
    }

    @Test
    void givesAFurtherGatewayAQueueOfItsOwn() {
        assertThat(OfficeTopology.withGateway("two").queues())
                .contains(new Queue("gateway.main"), new Queue("gateway.two"));
    }

    @Test
    void writesATypeWithItsMajor() {
        assertThat(EventCatalogue.all())
                .extracting(EventType::wire)
                .doesNotHaveDuplicates()
                .contains("indicators.rows-imported.v1");
    }

    @Test
    void refusesANameThatIsNoRoutingKey() {
        assertThatThrownBy(() ->
                        new EventType<>("Indicators", "x.y", 1, String.class, List.of(), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
