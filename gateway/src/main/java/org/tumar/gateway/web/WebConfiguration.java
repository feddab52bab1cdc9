package org.tumar.gateway.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires what surrounds the GraphQL endpoint.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    HttpHeadersFilter headers() {
        return new HttpHeadersFilter();
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/graphiql");
        registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
    }
}
