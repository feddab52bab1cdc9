package org.tumar.gateway.graph;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/// An object of an answer as it goes over the wire.
final class GraphQlPart extends JacksonSerializable.Base {

    private final SerializedString json;
    private final int fields;

    private GraphQlPart(String json, int fields) {
        this.json = new SerializedString(json);
        this.fields = fields;
    }

    static GraphQlPart of(Map<?, ?> object) {
        return new GraphQlPart(GraphQlWire.JSON.writeValueAsString(object), fields(object));
    }

    private static int fields(@Nullable Object value) {
        return switch (value) {
            case GraphQlPart part -> part.fields;
            case Map<?, ?> object -> object.size() + fields(object.values());
            case Collection<?> list -> list.stream().mapToInt(GraphQlPart::fields).sum();
            case null, default -> 0;
        };
    }

    /// How many it has, with those of the objects in it.
    int fields() {
        return fields;
    }

    int length() {
        return json.charLength();
    }

    @Override
    public void serialize(JsonGenerator generator, SerializationContext context) {
        generator.writeRawValue(json);
    }

    @Override
    public void serializeWithType(
            JsonGenerator generator, SerializationContext context, TypeSerializer serializer) {
        serialize(generator, context);
    }
}
