package org.tumar.kit;

import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param service names the service in its problems: `urn:tumar:problem:<service>:<code>`
/// @param office the code of the office that it belongs to, in its metrics and logs
/// @param maxBody what a request body may have at most
/// @param maxBodyAt the same for single paths, just as they are sent; a `*` stands for one segment
@ConfigurationProperties("tumar.kit")
record KitProperties(
        @DefaultValue("service") String service,
        @DefaultValue("none") String office,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue Map<String, DataSize> maxBodyAt) {

    DataSize maxBody(String path) {
        DataSize exact = maxBodyAt.get(path);
        return exact != null
                ? exact
                : maxBodyAt.entrySet().stream()
                        .filter(it -> stands(it.getKey(), path))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(maxBody);
    }

    private static boolean stands(String pattern, String path) {
        if (!pattern.contains("*")) {
            return false;
        }
        String[] wanted = pattern.split("/", -1);
        String[] sent = path.split("/", -1);
        return wanted.length == sent.length
                && IntStream.range(0, sent.length)
                        .allMatch(it -> wanted[it].equals("*") || wanted[it].equals(sent[it]));
    }
}
