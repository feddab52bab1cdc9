package org.tumar.servicetest.violations.beans;

import org.springframework.context.annotation.Bean;

class Wiring {
    @Bean
    String bean() {
        return "";
    }
}
