package org.tumar.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tumar.kit.ParentWatch;

/// The gateway in a process of its own; its settings are in `gateway.yaml` and in its arguments.
@SpringBootApplication
public class GatewayApplication {

    public static void main(String[] arguments) {
        ParentWatch.install();
        application().run(arguments);
    }

    /// The gateway, to be run; its settings are in `gateway.yaml`.
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(GatewayApplication.class);
        application.setDefaultProperties(java.util.Map.of("spring.config.name", "gateway"));
        return application;
    }
}
