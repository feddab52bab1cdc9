package org.tumar.indicators;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.tumar.kit.ParentWatch;

/// The indicators service of one office.
@SpringBootApplication
public class IndicatorsApplication {

    /// The service, to be run; its settings are in `indicators.properties`.
    public static SpringApplication application() {
        return new SpringApplicationBuilder(IndicatorsApplication.class)
                .properties("spring.config.name=indicators")
                .build();
    }

    /// Starts the service in a process of its own.
    public static void main(String[] arguments) {
        ParentWatch.install();
        application().run(arguments);
    }
}
