package org.tumar.campaigns.office;

import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which office this is.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeProperties.class)
class OfficeConfiguration {

    @Bean
    Office office(@Value("${tumar.office.code}") String code, OfficeProperties properties) {
        return new Office(code, properties.zones().getOrDefault(code, ZoneOffset.UTC));
    }
}
