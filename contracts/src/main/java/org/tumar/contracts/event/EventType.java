package org.tumar.contracts.event;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// One kind of event: what it is called on the wire, and what its data is.
///
/// The name says producer and happening; the major grows when an older reader could no longer
/// understand the data. Both together are the type on the wire and the routing key:
/// `indicators.rows-imported.v1`. A producer publishes to the exchange of its name.
///
/// @param producer the service, and the exchange: `indicators`
/// @param name what happened: `rows-imported`
/// @param major 1 or more
/// @param data the class of the JSON data
/// @param consumers who takes it, in words
/// @param ordering what a consumer may rely on
/// @param description what it says and when it is sent
public record EventType<T>(
        String producer,
        String name,
        int major,
        Class<T> data,
        List<String> consumers,
        String ordering,
        String description) {

    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

    public EventType {
        if (!WORD.matcher(producer).matches() || !WORD.matcher(name).matches() || major < 1) {
            throw new IllegalArgumentException(
                    "An event's type is written like indicators.rows-imported.v1");
        }
        Objects.requireNonNull(data);
        consumers = List.copyOf(consumers);
    }

    /// As it stands in the attribute `type` and in the routing key.
    public String wire() {
        return unversioned() + ".v" + major;
    }

    /// The type without its major: every version of it.
    public String unversioned() {
        return producer + "." + name;
    }

    /// The attribute `source` of an office's events of this type: `/offices/KZ/indicators`.
    public String source(String office) {
        return "/offices/" + office.toUpperCase(Locale.ROOT) + "/" + producer;
    }
}
