package org.tumar.partners.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.kit.security.Access;
import org.tumar.kit.security.Rights;

/// What callers may do.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Office.class)
class WebConfiguration {

    @Bean
    Rights rights(Access access, Office office) {
        return new Rights(access, office.code());
    }
}
