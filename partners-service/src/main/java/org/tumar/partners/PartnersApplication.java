package org.tumar.partners;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.tumar.kit.ParentWatch;

/// The partners service of one office.
@SpringBootApplication
public class PartnersApplication {

    /// The service, to be run; its settings are in `partners.properties`.
    public static SpringApplication application() {
        return new SpringApplicationBuilder(PartnersApplication.class)
                .properties("spring.config.name=partners")
                .build();
    }

    /// Starts the service in a process of its own.
    public static void main(String[] arguments) {
        ParentWatch.install();
        application().run(arguments);
    }
}
