package org.tumar.partners.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.partners.partner.Partners;
import org.tumar.partners.spelling.Romanization;

/// What looks for partners.
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    Directory directory(Partners partners) {
        return new Directory(partners);
    }

    @Bean
    DirectoryQuestions directoryQuestions(Directory directory, Romanization romanization) {
        return new DirectoryQuestions(directory, romanization);
    }
}
