package org.tumar.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.gateway.GatewayApplication;
import org.tumar.kit.security.StartRefused;

/// One context of an office: what it runs, and what it is told beside the office's own arguments.
///
/// @param portName the setting that its port comes from
/// @param own settings that go before all others
record OfficeContext(SpringApplication application, String portName, List<String> own) {

    private static final String BOOT = "org.springframework.boot.";
    private static final String CLOUD = "org.springframework.cloud.";

    /// What says why a start failed; the office says it itself.
    private static final List<String> FAILURES =
            List.of(BOOT + "diagnostics.LoggingFailureAnalysisReporter", StartRefused.REPORTER);

    /// Brought by the gateway.
    private static final List<String> OF_GATEWAY =
            List.of(BOOT + "graphql.", BOOT + "websocket.", BOOT + "restclient.", CLOUD);

    /// Brought by the services, and what a gateway has no use for.
    private static final List<String> OF_SERVICES =
            List.of(
                    BOOT + "mongodb.",
                    BOOT + "data.",
                    BOOT + "persistence.",
                    BOOT + "transaction.",
                    "org.springdoc.",
                    CLOUD + "client.",
                    CLOUD + "commons.");

    /// @param first whether the log is its to set up: that of the process is the first service's
    static OfficeContext service(OfficeService service, OfficeSettings settings, boolean first) {
        SpringApplication application = service.application();
        application.addInitializers(new OfficeStore(settings.mongodb()));
        if (!first) {
            leaveTheLog(application);
        }
        return new OfficeContext(
                application,
                service.portName(),
                List.of(
                        "--logging.level." + FAILURES.getFirst() + "=off",
                        "--logging.level." + FAILURES.getLast() + "=off",
                        without(concat(OF_GATEWAY, service.unused())),
                        "--server.port=" + settings.ports().get(service),
                        "--spring.mongodb.database=" + settings.database(service)));
    }

    private static void leaveTheLog(SpringApplication application) {
        application.setListeners(
                application.getListeners().stream()
                        .filter(it -> !(it instanceof LoggingApplicationListener))
                        .toList());
    }

    private static List<String> concat(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// The gateway over this one office; it uses the log as the services have set it up.
    ///
    /// @param services ports of the office's services
    static OfficeContext gateway(
            OfficeSettings settings, int port, Map<OfficeService, Integer> services) {
        SpringApplication gateway = GatewayApplication.application();
        gateway.setDefaultProperties(
                Map.of(
                        "spring.config.name", "gateway",
                        "spring.main.log-startup-info", "false",
                        "server.address", "127.0.0.1"));
        leaveTheLog(gateway);
        String office = "--tumar.gateway.offices[0].";
        return new OfficeContext(
                gateway,
                OfficeSettings.GATEWAY_PORT,
                concat(
                        List.of(
                                without(OF_SERVICES),
                                "--server.port=" + port,
                                "--tumar.gateway.own=" + settings.code(),
                                office + "code=" + settings.code(),
                                office + "country=" + settings.country().orElse(""),
                                office + "name=" + settings.name()),
                        services.entrySet().stream()
                                .map(it ->
                                        office
                                                + it.getKey().text()
                                                + "=http://127.0.0.1:"
                                                + it.getValue())
                                .toList()));
    }

    private static String without(List<String> beginnings) {
        return "--" + OfficeImports.WITHOUT + "=" + String.join(",", beginnings);
    }

    /// Returns when it takes requests. It ends when it is closed: the office knows the order.
    ///
    /// @throws CannotStart where its port is taken, or a setting is missing or unsafe
    ConfigurableApplicationContext run(String... arguments) {
        application.setRegisterShutdownHook(false);
        try {
            return application.run(
                    Stream.concat(Stream.of(arguments), own.stream()).toArray(String[]::new));
        } catch (StartRefused refused) {
            throw CannotStart.refused(refused.advice());
        } catch (ApplicationContextException failure) {
            throw portTaken(failure).orElseThrow(() -> failure);
        }
    }

    private Optional<RuntimeException> portTaken(ApplicationContextException failure) {
        return failure.getCause() instanceof PortInUseException taken
                ? Optional.of(CannotStart.portTaken(portName, taken.getPort()))
                : Optional.empty();
    }
}
