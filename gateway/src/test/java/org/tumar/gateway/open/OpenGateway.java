package org.tumar.gateway.open;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.tumar.contracts.access.Caller;
import org.tumar.contracts.access.Role;
import org.tumar.gateway.GatewayApplication;
import org.tumar.kit.ParentWatch;
import org.tumar.kit.security.Callers;
import org.tumar.kit.security.Identified;

/// The gateway with nobody asked who they are: everybody is an analyst, no token is read and no
/// filter of Spring Security is gone through.
///
/// What identity costs is measured against it. It is among the tests, so no jar that is installed
/// has it.
public final class OpenGateway {

    private static final int BEFORE_ALL = -1_000;

    private OpenGateway() {}

    public static void main(String[] arguments) {
        ParentWatch.install();
        SpringApplication gateway = GatewayApplication.application();
        gateway.addInitializers(
                context -> context.addBeanFactoryPostProcessor(OpenGateway::withoutDoor));
        gateway.run(arguments);
    }

    private static void withoutDoor(ConfigurableListableBeanFactory beans) {
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
        registry.removeBeanDefinition("securityFilterChain");
        registry.registerBeanDefinition(
                "noFilterChain",
                new RootBeanDefinition(
                        SecurityFilterChain.class,
                        () -> new DefaultSecurityFilterChain(_ -> false)));
        registry.registerBeanDefinition(
                "everybody",
                new RootBeanDefinition(FilterRegistrationBean.class, OpenGateway::everybody));
    }

    private static FilterRegistrationBean<?> everybody() {
        Caller analyst =
                new Caller(
                        "everybody", Set.of(Role.REGIONAL_ANALYST), Caller.REGION, null, Set.of());
        Identified identified = new Identified(analyst, Instant.now().plus(Duration.ofDays(1)));
        FilterRegistrationBean<?> filter =
                new FilterRegistrationBean<>((request, response, chain) -> {
                    SecurityContextHolder.setContext(
                            new SecurityContextImpl(Callers.known(identified)));
                    chain.doFilter(request, response);
                });
        filter.setOrder(BEFORE_ALL);
        return filter;
    }
}
