package org.tumar.demo.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.region.RegionPorts;
import org.tumar.demo.region.RegionSettings;
import picocli.CommandLine.Option;

/// What may be chosen about a region that is started.
final class UpOptions {

    @Option(names = "--fresh", description = "Starts empty: what earlier runs kept is removed.")
    private boolean fresh;

    @Option(
            names = "--separate",
            description = "Runs each service and each national gateway as its own process.")
    private boolean separate;

    @Option(
            names = "--countries",
            split = ",",
            paramLabel = "CODE",
            description = "Some of the countries only (default: KZ,KG,TJ,TM,UZ).")
    private List<String> countries = RegionSettings.COUNTRIES;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The regional gateway's port (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--office-port",
            paramLabel = "PORT",
            description = "The first of the six offices' ports (default: ${DEFAULT-VALUE}).")
    private int officePort = 8100;

    @Option(
            names = "--gateway-port",
            paramLabel = "PORT",
            description =
                    "The first of the five national gateways' ports (default: ${DEFAULT-VALUE}).")
    private int gatewayPort = 8081;

    @Option(
            names = "--campaigns-port",
            paramLabel = "PORT",
            description =
                    "The first of the five campaigns-services' ports (default: ${DEFAULT-VALUE}).")
    private int campaignsPort = 8111;

    @Option(
            names = "--partners-port",
            paramLabel = "PORT",
            description =
                    "The first of the five partners-services' ports (default: ${DEFAULT-VALUE}).")
    private int partnersPort = 8121;

    @Option(
            names = "--store-port",
            paramLabel = "PORT",
            description = "The embedded store's port (default: ${DEFAULT-VALUE}).")
    private int storePort = 27_817;

    @Option(
            names = "--broker-port",
            paramLabel = "PORT",
            description = "The embedded broker's port (default: ${DEFAULT-VALUE}).")
    private int brokerPort = 27_818;

    @Option(
            names = "--identity-port",
            paramLabel = "PORT",
            description = "The identity provider's port (default: ${DEFAULT-VALUE}).")
    private int identityPort = 27_819;

    @Option(
            names = "--mongodb",
            paramLabel = "URI",
            description = "A MongoDB to use in place of the embedded store.")
    private @Nullable String mongodb;

    @Option(
            names = "--amqp",
            paramLabel = "URI",
            defaultValue = "${env:TUMAR_AMQP}",
            description = {
                "A RabbitMQ to use in place of the embedded broker: amqp://USER:PASSWORD@HOST:PORT."
                        + " It has a virtual host for each office (region, kz, kg, tj, tm, uz), as"
                        + " in infra/rabbitmq/definitions.json, and the user may do everything in"
                        + " them. The environment variable TUMAR_AMQP does the same and is not seen"
                        + " by others."
            })
    private @Nullable String amqp;

    /// @throws CommandFailed where there is no such country
    RegionSettings settings() {
        return new RegionSettings(
                new RegionPorts(
                        port,
                        officePort,
                        gatewayPort,
                        campaignsPort,
                        partnersPort,
                        storePort,
                        brokerPort,
                        identityPort),
                known(),
                Optional.ofNullable(mongodb),
                Optional.ofNullable(amqp).filter(uri -> !uri.isBlank()),
                separate,
                fresh,
                List.of());
    }

    private List<String> known() {
        List<String> chosen =
                countries.stream().map(code -> code.strip().toUpperCase(Locale.ROOT)).toList();
        if (chosen.isEmpty() || !RegionSettings.COUNTRIES.containsAll(chosen)) {
            throw new CommandFailed(
                    "There is no office of one of %s. There are: %s"
                            .formatted(
                                    String.join(", ", chosen),
                                    String.join(", ", RegionSettings.COUNTRIES)));
        }
        return chosen;
    }
}
