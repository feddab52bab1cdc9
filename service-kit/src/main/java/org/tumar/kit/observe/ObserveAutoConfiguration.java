package org.tumar.kit.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.micrometer.metrics.autoconfigure.MeterRegistryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.tumar.kit.events.EventTracing;

/// Watches what answers over HTTP, and gives every meter its office and service.
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ObserveAutoConfiguration {

    @Bean
    MeterRegistryCustomizer<MeterRegistry> officeAndService(Environment environment) {
        return registry ->
                registry.config()
                        .commonTags(
                                "office",
                                environment.getProperty("tumar.kit.office", "none"),
                                "service",
                                environment.getProperty("tumar.kit.service", "service"));
    }

    @Bean
    Traces traces(ObjectProvider<OpenTelemetry> telemetry) {
        return telemetry.stream().findFirst().map(Traces::new).orElseGet(Traces::none);
    }

    @Bean
    FilterRegistrationBean<AnswerTimeFilter> answerTimeFilter(MeterRegistry registry) {
        return ordered(new AnswerTimeFilter(registry), 0);
    }

    @Bean
    @ConditionalOnProperty(QuietImports.ENDPOINT)
    FilterRegistrationBean<TraceFilter> traceFilter(Traces traces) {
        return ordered(new TraceFilter(traces), 1);
    }

    @Bean
    @ConditionalOnProperty(QuietImports.ENDPOINT)
    EventTracing tracedEvents(Traces traces) {
        return new TracedEvents(traces);
    }

    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
