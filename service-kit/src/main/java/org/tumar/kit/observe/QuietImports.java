package org.tumar.kit.observe;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/// Leaves out what would watch each request dearly, and all of tracing unless traces have somewhere
/// to go.
final class QuietImports implements AutoConfigurationImportFilter, EnvironmentAware {

    /// Where traces go; the variable `OTEL_EXPORTER_OTLP_ENDPOINT` sets it too.
    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final String BOOT = "org.springframework.boot.";

    /// An observation of each request and of each field costs a fifth of the gateway's throughput.
    private static final String OBSERVATION =
            BOOT + "micrometer.observation.autoconfigure.ObservationAutoConfiguration";

    /// Logs go to the console, not to a collector.
    private static final String LOGS = BOOT + "opentelemetry.autoconfigure.logging.";

    private static final String[] TRACING = {
        BOOT + "micrometer.tracing.", BOOT + "opentelemetry.autoconfigure."
    };

    private boolean traced;

    @Override
    public void setEnvironment(Environment environment) {
        traced = StringUtils.hasText(environment.getProperty(ENDPOINT));
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            wanted[i] = isWanted(names[i]);
        }
        return wanted;
    }

    private boolean isWanted(@Nullable String name) {
        if (name == null) {
            return true;
        }
        if (name.equals(OBSERVATION) || name.startsWith(LOGS)) {
            return false;
        }
        return traced || Stream.of(TRACING).noneMatch(name::startsWith);
    }
}
