package org.tumar.office;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/// An office's services and its national gateway, each a context with its own port.
///
/// They start one after the other: on a machine that starts a whole region every core is taken, and
/// the gateway asks the services at once.
final class RunningOffice implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningOffice.class);

    private final Map<OfficeService, ConfigurableApplicationContext> services =
            new EnumMap<>(OfficeService.class);
    private Optional<ConfigurableApplicationContext> gateway = Optional.empty();

    /// The one that started last is first.
    private final Deque<ConfigurableApplicationContext> running = new ArrayDeque<>();

    private RunningOffice() {}

    /// Returns when every context takes requests.
    ///
    /// @param arguments handed to each context beside its own
    /// @throws CannotStart where a port is taken
    static RunningOffice start(OfficeSettings settings, String... arguments) {
        RunningOffice office = new RunningOffice();
        try {
            office.run(settings, arguments);
            office.tell(settings);
            return office;
        } catch (RuntimeException failure) {
            office.close();
            throw failure;
        }
    }

    private void run(OfficeSettings settings, String... arguments) {
        for (OfficeService service : settings.ports().keySet()) {
            OfficeContext context = OfficeContext.service(service, settings, services.isEmpty());
            services.put(service, started(context, arguments));
        }
        OptionalInt port = settings.gatewayPort();
        if (port.isPresent()) {
            OfficeContext context = OfficeContext.gateway(settings, port.getAsInt(), ports());
            gateway = Optional.of(started(context, arguments));
        }
    }

    private ConfigurableApplicationContext started(OfficeContext context, String... arguments) {
        ConfigurableApplicationContext begun = context.run(arguments);
        running.push(begun);
        return begun;
    }

    private void tell(OfficeSettings settings) {
        log.info(
                "Office {} ({}): {}{}",
                settings.code(),
                settings.name(),
                ports().entrySet().stream()
                        .map(it -> it.getKey().text() + " on port " + it.getValue())
                        .collect(Collectors.joining(", ")),
                gateway.map(it -> ", national gateway on port " + port(it)).orElse(""));
    }

    private Map<OfficeService, Integer> ports() {
        Map<OfficeService, Integer> ports = new EnumMap<>(OfficeService.class);
        services.forEach((service, context) -> ports.put(service, port(context)));
        return Collections.unmodifiableMap(ports);
    }

    /// @throws NoSuchElementException where the office does not run it
    ConfigurableApplicationContext service(OfficeService service) {
        return Optional.ofNullable(services.get(service)).orElseThrow();
    }

    Optional<ConfigurableApplicationContext> gateway() {
        return gateway;
    }

    int indicatorsPort() {
        return port(service(OfficeService.INDICATORS));
    }

    /// @throws NoSuchElementException where the office has no national gateway
    int gatewayPort() {
        return port(gateway.orElseThrow());
    }

    private static int port(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(
                context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /// What asks ends before what answers.
    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
