package org.tumar.office;

import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/// An office's services and its national gateway, each a context with its own port.
///
/// They start one after the other: on a machine that starts a whole region every core is taken, and
/// the gateway asks the service at once.
///
/// @param indicators programmes and figures
/// @param gateway over this office alone; empty where it has none
record RunningOffice(
        ConfigurableApplicationContext indicators, Optional<ConfigurableApplicationContext> gateway)
        implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningOffice.class);

    /// Returns when every context takes requests.
    ///
    /// @param arguments handed to each context beside its own
    /// @throws CannotStart where a port is taken
    static RunningOffice start(OfficeSettings settings, String... arguments) {
        ConfigurableApplicationContext indicators =
                OfficeContext.indicators(settings).run(arguments);
        try {
            RunningOffice office =
                    new RunningOffice(indicators, gateway(settings, port(indicators), arguments));
            office.tell(settings);
            return office;
        } catch (RuntimeException failure) {
            indicators.close();
            throw failure;
        }
    }

    private static Optional<ConfigurableApplicationContext> gateway(
            OfficeSettings settings, int indicators, String... arguments) {
        OptionalInt port = settings.gatewayPort();
        return port.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        OfficeContext.gateway(settings, port.getAsInt(), indicators)
                                .run(arguments));
    }

    private void tell(OfficeSettings settings) {
        log.info(
                "Office {} ({}): indicators on port {}{}",
                settings.code(),
                settings.name(),
                indicatorsPort(),
                gateway.map(it -> ", national gateway on port " + port(it)).orElse(""));
    }

    int indicatorsPort() {
        return port(indicators);
    }

    /// @throws java.util.NoSuchElementException where the office has no national gateway
    int gatewayPort() {
        return port(gateway.orElseThrow());
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /// What asks ends before what answers.
    @Override
    public void close() {
        gateway.ifPresent(ConfigurableApplicationContext::close);
        indicators.close();
    }
}
