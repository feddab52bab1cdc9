package org.tumar.partners.web;

import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.kit.security.Access;
import org.tumar.kit.security.Rights;

/// Which office this is, and what callers may do in it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeProperties.class)
class WebConfiguration {

    @Bean
    Office office(@Value("${tumar.office.code}") String code, OfficeProperties properties) {
        return new Office(code, properties.zones().getOrDefault(code, ZoneOffset.UTC));
    }

    @Bean
    Rights rights(Access access, Office office) {
        return new Rights(access, office.code());
    }
}
