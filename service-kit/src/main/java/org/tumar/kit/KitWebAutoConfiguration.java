package org.tumar.kit;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/// What every deployable that answers over HTTP has.
@AutoConfiguration(
        after = {KitAutoConfiguration.class, JacksonAutoConfiguration.class},
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(KitProperties.class)
class KitWebAutoConfiguration {

    @Bean
    Problems problems(KitProperties properties) {
        return new Problems(properties.service());
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json, Problems problems) {
        return new ProblemWriter(json, problems);
    }

    @Bean
    ProblemHandler problemHandler() {
        return new ProblemHandler();
    }

    @Bean
    ProblemBodyAdvice problemBodyAdvice(Problems problems) {
        return new ProblemBodyAdvice(problems);
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter(KitProperties properties) {
        return ordered(new CorrelationFilter(properties.service()), 2);
    }

    @Bean
    FilterRegistrationBean<DeadlineFilter> deadlineFilter(Clock clock, ProblemWriter problems) {
        return ordered(new DeadlineFilter(clock, problems), 3);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            KitProperties properties, ProblemWriter problems) {
        return ordered(new BodyLimitFilter(properties, problems), 4);
    }

    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
