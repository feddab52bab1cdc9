package org.tumar.campaigns;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.tumar.kit.ParentWatch;

/// The campaigns service of one office.
@SpringBootApplication
public class CampaignsApplication {

    /// The service, to be run; its settings are in `campaigns.properties`.
    public static SpringApplication application() {
        return new SpringApplicationBuilder(CampaignsApplication.class)
                .properties("spring.config.name=campaigns")
                .build();
    }

    /// Starts the service in a process of its own.
    public static void main(String[] arguments) {
        ParentWatch.install();
        application().run(arguments);
    }
}
