package org.tumar.kit.security;

import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;

/// Refuses, in production, to write down nothing of who was let do what.
final class AccessLogCheck implements StartCheck {

    @Override
    public List<String> refusals(ConfigurableEnvironment settings, boolean production) {
        return production && AccessFile.isOff(SecurityProperties.of(settings).accessLog())
                ? List.of(
                        "tumar.security.access-log is off; name a file, in a folder that this process"
                                + " may write to.")
                : List.of();
    }
}
