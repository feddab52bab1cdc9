package org.tumar.office;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/// Tells a service where the office's store is, before its settings are looked at.
///
/// Not by an argument: a password in one is refused, and a service does not read all that the
/// office does, so that it could not tell this one from one that anybody gave.
record OfficeStore(String uri)
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("officeStore", Map.of("spring.mongodb.uri", uri)));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
