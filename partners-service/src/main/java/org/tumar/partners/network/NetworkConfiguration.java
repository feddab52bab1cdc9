package org.tumar.partners.network;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.partners.partner.Partners;
import org.tumar.partners.web.Office;

/// What reckons the network's growth.
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    @Bean
    Network network(Office office, Partners partners) {
        return new Network(office, partners);
    }

    @Bean
    NetworkQuestions networkQuestions(Network network) {
        return new NetworkQuestions(network);
    }
}
