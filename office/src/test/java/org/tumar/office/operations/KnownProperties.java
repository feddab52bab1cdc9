package org.tumar.office.operations;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;

/// Every property that a process of ours reads: Boot's by its metadata, ours by their records.
final class KnownProperties {

    /// What an office reads before it has a context.
    private static final List<String> OF_THE_OFFICE =
            List.of(
                    "tumar.office.name",
                    "tumar.office.indicators.port",
                    "tumar.office.campaigns.port",
                    "tumar.office.partners.port",
                    "tumar.office.gateway.port",
                    "tumar.office.mongodb");

    /// Read by Boot without a record of its own.
    private static final List<String> OF_THE_ENVIRONMENT =
            List.of("spring.config.import", "spring.config.name");

    private final Set<String> names = new TreeSet<>(OF_THE_OFFICE);
    private final Set<String> prefixes = new TreeSet<>();

    KnownProperties() throws IOException, ClassNotFoundException {
        names.addAll(OF_THE_ENVIRONMENT);
        for (URL metadata :
                Collections.list(
                        getClass()
                                .getClassLoader()
                                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = metadata.openStream()) {
                TumarJson.mapper().readTree(in).path("properties").forEach(this::add);
            }
        }
        ClassPathScanningCandidateComponentProvider ours =
                new ClassPathScanningCandidateComponentProvider(false);
        ours.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : ours.findCandidateComponents("org.tumar")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            add(type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
    }

    private void add(JsonNode property) {
        String name = property.path("name").asString();
        names.add(name);
        if (property.path("type").asString("").startsWith("java.util.Map")) {
            prefixes.add(name + ".");
        }
    }

    private void add(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + kebab(component.getName());
            names.add(name);
            if (Map.class.isAssignableFrom(component.getType())) {
                prefixes.add(name + ".");
            } else if (Collection.class.isAssignableFrom(component.getType())) {
                element(component).ifRecord(it -> add(name + "[]", it));
            } else if (component.getType().isRecord()) {
                add(name, component.getType());
            }
        }
    }

    private record Element(Object type) {
        void ifRecord(java.util.function.Consumer<Class<?>> then) {
            if (type instanceof Class<?> found && found.isRecord()) {
                then.accept(found);
            }
        }
    }

    private static Element element(RecordComponent component) {
        return new Element(
                ((java.lang.reflect.ParameterizedType) component.getGenericType())
                        .getActualTypeArguments()[0]);
    }

    /// Those of ours that begin so.
    Stream<String> below(String prefix) {
        return names.stream().filter(it -> it.startsWith(prefix));
    }

    /// @param name such as `tumar.gateway.offices[0].code`
    boolean has(String name) {
        String plain = name.replaceAll("\\[\\d*]", "[]");
        return names.contains(plain) || prefixes.stream().anyMatch(name::startsWith);
    }

    /// @param variable such as `TUMAR_GATEWAY_OFFICES_0_CODE`
    boolean hasVariable(String variable) {
        String plain = variable.replaceAll("_\\d+(_|$)", "_0$1");
        return Stream.concat(names.stream(), prefixes.stream())
                .map(KnownProperties::variable)
                .anyMatch(it -> plain.equals(it) || (it.endsWith("_") && plain.startsWith(it)));
    }

    private static String variable(String name) {
        return name.replace("-", "").replace("[]", "_0").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
