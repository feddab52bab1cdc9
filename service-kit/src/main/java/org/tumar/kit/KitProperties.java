package org.tumar.kit;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param service names the service in its problems: `urn:tumar:problem:<service>:<code>`
/// @param office the code of the office that it belongs to, in its metrics and logs
/// @param maxBody what a request body may have at most
/// @param maxBodyAt the same for single paths, just as they are sent
@ConfigurationProperties("tumar.kit")
record KitProperties(
        @DefaultValue("service") String service,
        @DefaultValue("none") String office,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue Map<String, DataSize> maxBodyAt) {

    DataSize maxBody(String path) {
        return maxBodyAt.getOrDefault(path, maxBody);
    }
}
