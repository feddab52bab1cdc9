package org.tumar.gateway.signals;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.contracts.catalogue.OfficeTopology;
import org.tumar.contracts.event.Topology;
import org.tumar.gateway.offices.Offices;
import org.tumar.kit.events.EventQueue;

/// Wires the queue of this gateway.
@Configuration(proxyBeanMethods = false)
class SignalsConfiguration {

    /// Each replica hears every signal, over a queue of its own.
    @Bean
    EventQueue signals(
            Offices offices,
            @Value("${tumar.gateway.instance:" + OfficeTopology.MAIN_GATEWAY + "}")
                    String instance) {
        return new EventQueue(OfficeTopology.gatewayQueue(instance), new SignalsHandler(offices));
    }

    @Bean
    Topology topologyWithTheGateway(
            @Value("${tumar.gateway.instance:" + OfficeTopology.MAIN_GATEWAY + "}")
                    String instance) {
        return OfficeTopology.withGateway(instance);
    }
}
