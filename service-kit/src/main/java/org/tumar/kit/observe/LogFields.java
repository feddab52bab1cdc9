package org.tumar.kit.observe;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import org.springframework.core.env.Environment;

/// What each line of a JSON log has beside its text: office, service, correlation id, trace.
///
/// Nothing else of the logging context is written.
public final class LogFields implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    /// A process of several services: the logger's package says which of them speaks.
    private static final Pattern SERVICE = Pattern.compile("org\\.tumar\\.(?!kit\\.)(\\w+)\\..*");

    private final String office;
    private final String process;

    public LogFields(Environment environment) {
        office = environment.getProperty("tumar.kit.office", "none");
        process = environment.getProperty("spring.application.name", "tumar");
    }

    @Override
    public void customize(Members<ILoggingEvent> members) {
        members.add("office", office);
        members.add("service", this::service);
        context(members, "correlationId");
        context(members, "traceId");
        context(members, "spanId");
    }

    private static void context(Members<ILoggingEvent> members, String key) {
        members.add(key, (ILoggingEvent event) -> event.getMDCPropertyMap().get(key))
                .whenHasLength();
    }

    private String service(ILoggingEvent event) {
        return Optional.ofNullable(event.getMDCPropertyMap().get("service"))
                .or(() -> named(event.getLoggerName()))
                .orElse(process);
    }

    private static Optional<String> named(String logger) {
        Matcher matcher = SERVICE.matcher(logger);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
