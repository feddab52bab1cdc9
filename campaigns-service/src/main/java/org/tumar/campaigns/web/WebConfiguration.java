package org.tumar.campaigns.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.campaigns.office.Office;
import org.tumar.kit.security.Access;
import org.tumar.kit.security.Rights;

/// What callers may do.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Rights rights(Access access, Office office) {
        return new Rights(access, office.code());
    }
}
