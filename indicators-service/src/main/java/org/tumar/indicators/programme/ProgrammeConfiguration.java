package org.tumar.indicators.programme;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which office this is.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeProperties.class)
class ProgrammeConfiguration {

    @Bean
    Office office(OfficeProperties properties) {
        return new Office(properties.code(), properties.region());
    }
}
