package org.tumar.partners.spelling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How names are looked for.
@Configuration(proxyBeanMethods = false)
class SpellingConfiguration {

    @Bean
    Romanization romanization() {
        return new IcuRomanization();
    }
}
