package org.tumar.office;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.tumar.gateway.offices.Office;

/// What an office has to be told, as arguments, system properties or environment variables, or in
/// what `spring.config.import` names, such as `configtree:/run/secrets/`.
///
/// Further settings reach its services as they are given. Of events: `tumar.events.broker`
/// (`TUMAR_EVENTS_BROKER`), the AMQP URI of the office's own virtual host, without which events
/// wait in the outbox; and `tumar.events.peers.<office>` (`TUMAR_EVENTS_PEERS_KG`), those of other
/// offices. They hold passwords: give them as environment variables. Of the national gateway:
/// `tumar.gateway.…`, such as `tumar.gateway.last-good`, its folder for last good answers.
///
/// A country's office also runs `tumar.office.campaigns.port` and `tumar.office.partners.port`. The
/// regional one has neither: records are entered in countries.
///
/// @param code a country code, or REGION
/// @param name as people say it
/// @param region codes of the countries that have an office
/// @param ports of the services that it runs, the indicators-service always among them; 0 for any
///   that is free
/// @param gatewayPort of the national gateway; 0 for any that is free, empty for no such gateway
/// @param mongodb `mongodb://…`, without a database
record OfficeSettings(
        String code,
        String name,
        List<String> region,
        Map<OfficeService, Integer> ports,
        OptionalInt gatewayPort,
        String mongodb) {

    static final String CODE = "tumar.office.code";
    static final String NAME = "tumar.office.name";
    static final String REGION = "tumar.office.region";
    static final String GATEWAY_PORT = "tumar.office.gateway.port";
    static final String MONGODB = "tumar.office.mongodb";

    private static final int MOST_PORT = 65_535;

    /// @throws CannotStart that names the setting and how to give it
    static OfficeSettings read(String... arguments) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        CommandLinePropertySource<?> given = new SimpleCommandLinePropertySource(arguments);
        environment.getPropertySources().addFirst(given);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("office", Map.of("spring.config.name", "office")));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        String code = required(environment, CODE, "KZ");
        return new OfficeSettings(
                code,
                Optional.ofNullable(environment.getProperty(NAME)).orElse(code),
                List.of(required(environment, REGION, "KZ,KG,TJ,TM,UZ").split("\\s*,\\s*")),
                ports(environment),
                port(environment, GATEWAY_PORT),
                required(environment, MONGODB, "mongodb://127.0.0.1:27017"));
    }

    /// Empty for the regional office.
    Optional<String> country() {
        return Optional.of(code).filter(it -> !it.equals(Office.REGION));
    }

    /// The database of one of the office's services.
    String database(OfficeService service) {
        return "tumar_" + code.toLowerCase(Locale.ROOT) + "_" + service.text();
    }

    private static String required(PropertyResolver settings, String name, String example) {
        return Optional.ofNullable(settings.getProperty(name))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .orElseThrow(() -> CannotStart.missing(name, example));
    }

    private static Map<OfficeService, Integer> ports(PropertyResolver settings) {
        required(settings, OfficeService.INDICATORS.portName(), "8101");
        Map<OfficeService, Integer> ports = new EnumMap<>(OfficeService.class);
        for (OfficeService service : OfficeService.values()) {
            port(settings, service.portName()).ifPresent(it -> ports.put(service, it));
        }
        return Collections.unmodifiableMap(ports);
    }

    private static OptionalInt port(PropertyResolver settings, String name) {
        String text = settings.getProperty(name);
        return text == null || text.isBlank()
                ? OptionalInt.empty()
                : OptionalInt.of(port(name, text.strip()));
    }

    private static int port(String name, String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > MOST_PORT) {
            throw CannotStart.missing(name, "8101");
        }
        return Integer.parseInt(text);
    }
}
