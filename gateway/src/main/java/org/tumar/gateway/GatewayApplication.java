package org.tumar.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tumar.kit.ParentWatch;

/// The gateway in a process of its own; its settings are in `gateway.yaml` and in its arguments.
@SpringBootApplication
public class GatewayApplication {

    /// The name of its settings file: other services may share its class path.
    static final String CONFIG_NAME = "spring.config.name=gateway";

    public static void main(String[] arguments) {
        ParentWatch.install();
        application().run(arguments);
    }

    static SpringApplication application() {
        SpringApplication application = new SpringApplication(GatewayApplication.class);
        application.setDefaultProperties(java.util.Map.of("spring.config.name", "gateway"));
        return application;
    }
}
