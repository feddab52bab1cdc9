package org.tumar.servicetest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What a service answers over HTTP by code of its own, each as `GET /v1/partners/{id}`.
public final class Handlers {

    private static final String OURS = "org.tumar.";

    private Handlers() {}

    /// All that there are, so that a test can be held to trying each.
    static Set<String> all(ApplicationContext service) {
        return service
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(it -> it.getValue().getBeanType().getName().startsWith(OURS))
                .flatMap(it -> names(it.getKey()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                        mapping.getPatternValues().stream()
                                .map(path -> method.name() + " " + path));
    }

    /// How often each was asked, by what the service counts: soon after its answer.
    public static Map<String, Long> asked(ApplicationContext service) {
        return service.getBean(MeterRegistry.class).find("http.server.requests").timers().stream()
                .collect(
                        Collectors.toMap(
                                it -> it.getId().getTag("method") + " " + it.getId().getTag("uri"),
                                Timer::count,
                                Long::sum));
    }

    /// Those that nobody has asked since.
    ///
    /// @param before what [#asked] said then
    public static Set<String> unasked(ApplicationContext service, Map<String, Long> before) {
        Map<String, Long> now = asked(service);
        return all(service).stream()
                .filter(it -> now.getOrDefault(it, 0L).equals(before.getOrDefault(it, 0L)))
                .collect(Collectors.toSet());
    }
}
