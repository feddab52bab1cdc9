package org.tumar.indicators.web;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How paths are read.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /// A code may have a slash; `%2F` in a path is a part of it.
    @Bean
    TomcatConnectorCustomizer slashesInCodes() {
        return connector ->
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    }
}
