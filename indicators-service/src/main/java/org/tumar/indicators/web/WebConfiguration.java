package org.tumar.indicators.web;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.tumar.indicators.programme.Office;
import org.tumar.kit.security.Access;
import org.tumar.kit.security.Firewalls;

/// How paths are read, and what callers may do.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    ProgrammeRights rights(Access access, Office office) {
        return new ProgrammeRights(access, office);
    }

    /// A code may have a slash; `%2F` in a path is a part of it.
    @Bean
    TomcatConnectorCustomizer slashesInCodes() {
        return connector ->
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    }

    /// The same in front of the door; what a path names is decided where it is read, as one code.
    @Bean
    HttpFirewall charactersOfCodes() {
        StrictHttpFirewall firewall = Firewalls.strict();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowSemicolon(true);
        return firewall;
    }
}
