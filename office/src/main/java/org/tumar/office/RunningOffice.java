package org.tumar.office;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.indicators.IndicatorsApplication;

/// An office's services, each a context with its own port and database.
///
/// @param indicators programmes and figures
record RunningOffice(ConfigurableApplicationContext indicators) implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningOffice.class);

    /// What the framework says of a start that failed; the office says it itself.
    private static final String FAILURES =
            "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    /// Returns when every service takes requests.
    ///
    /// @param arguments handed to each service beside its own
    /// @throws CannotStart where a port is taken
    static RunningOffice start(OfficeSettings settings, String... arguments) {
        ConfigurableApplicationContext indicators =
                run(
                        IndicatorsApplication.application(),
                        arguments,
                        List.of(
                                "--logging.level." + FAILURES + "=off",
                                "--server.port=" + settings.port(),
                                "--spring.mongodb.uri=" + settings.mongodb(),
                                "--spring.mongodb.database=" + settings.database("indicators")));
        RunningOffice office = new RunningOffice(indicators);
        log.info(
                "Office {} ({}): indicators on port {}",
                settings.code(),
                settings.name(),
                office.indicatorsPort());
        return office;
    }

    private static ConfigurableApplicationContext run(
            SpringApplication service, String[] arguments, List<String> own) {
        try {
            return service.run(
                    Stream.concat(Stream.of(arguments), own.stream()).toArray(String[]::new));
        } catch (ApplicationContextException failure) {
            throw portTaken(failure).orElseThrow(() -> failure);
        }
    }

    private static Optional<RuntimeException> portTaken(ApplicationContextException failure) {
        return failure.getCause() instanceof PortInUseException taken
                ? Optional.of(CannotStart.portTaken(taken.getPort()))
                : Optional.empty();
    }

    int indicatorsPort() {
        return indicators.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        indicators.close();
    }
}
