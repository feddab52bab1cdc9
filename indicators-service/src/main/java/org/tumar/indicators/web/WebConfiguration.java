package org.tumar.indicators.web;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.security.Access;

/// How paths are read, and what callers may do.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Rights rights(Access access, Office office) {
        return new Rights(access, office);
    }

    /// A code may have a slash; `%2F` in a path is a part of it.
    @Bean
    TomcatConnectorCustomizer slashesInCodes() {
        return connector ->
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    }
}
