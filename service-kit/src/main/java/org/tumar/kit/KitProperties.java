package org.tumar.kit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param service names the service in its problems: `urn:tumar:problem:<service>:<code>`
/// @param office the code of the office that it belongs to, in its metrics and logs
/// @param maxBody what a request body may have at most
@ConfigurationProperties("tumar.kit")
record KitProperties(
        @DefaultValue("service") String service,
        @DefaultValue("none") String office,
        @DefaultValue("1MB") DataSize maxBody) {}
