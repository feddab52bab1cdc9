package org.tumar.kit.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.web.context.WebApplicationContext;

/// Lets nothing that answers over HTTP start in a way that a [StartCheck] refuses.
final class StartGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context instanceof WebApplicationContext) {
            List<String> refusals = refusals(context.getEnvironment(), context.getClassLoader());
            if (!refusals.isEmpty()) {
                throw new StartRefused(refusals);
            }
        }
    }

    private static List<String> refusals(
            ConfigurableEnvironment settings, @Nullable ClassLoader loader) {
        boolean production = !demo(settings);
        return SpringFactoriesLoader.forDefaultResourceLocation(loader)
                .load(StartCheck.class)
                .stream()
                .flatMap(it -> it.refusals(settings, production).stream())
                .toList();
    }

    private static boolean demo(ConfigurableEnvironment settings) {
        try {
            return SecurityProperties.of(settings).demo();
        } catch (BindException unreadable) {
            throw new StartRefused(
                    List.of("%s has a value that cannot be read.".formatted(unreadable.getName())));
        }
    }
}
