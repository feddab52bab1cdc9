package org.tumar.gateway.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/// An object of an answer as it goes over the wire, with gaps where it says how old it is.
final class GraphQlPart extends JacksonSerializable.Base {

    /// Stands in no JSON, which escapes it.
    private static final String GAP = "\0";

    private final GraphQlParts.Key key;
    private final List<SerializedString> json;
    private final List<GraphQlPart> ages;
    private final int fields;

    /// @param json one piece more than there are ages between them
    /// @param fields without those of the ages
    private GraphQlPart(
            GraphQlParts.Key key, List<SerializedString> json, List<GraphQlPart> ages, int fields) {
        this.key = key;
        this.json = json;
        this.ages = ages;
        this.fields = fields;
    }

    static GraphQlPart of(GraphQlParts.Key key, Map<?, ?> object) {
        List<GraphQlPart> ages = new ArrayList<>();
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (value instanceof GraphQlPart part && part.isAge()) {
                ages.add(part);
                rest.put(name, gap(part.key));
            } else {
                rest.put(name, value);
            }
        });
        return new GraphQlPart(key, pieces(rest), ages, fields(rest));
    }

    private static GraphQlPart gap(GraphQlParts.Key key) {
        return new GraphQlPart(key, List.of(new SerializedString(GAP)), List.of(), 0);
    }

    private static List<SerializedString> pieces(Map<?, ?> object) {
        String[] pieces = GraphQlWire.JSON.writeValueAsString(object).split(GAP, -1);
        return Arrays.stream(pieces).map(SerializedString::new).toList();
    }

    private boolean isAge() {
        return key.shown() instanceof GraphQlShown.Age;
    }

    /// The same with other ages.
    ///
    /// @param found what was shown for each
    /// @return null where one of them is not found
    @Nullable GraphQlPart withAges(Function<GraphQlParts.Key, @Nullable GraphQlPart> found) {
        List<GraphQlPart> others = new ArrayList<>(ages.size());
        for (GraphQlPart age : ages) {
            GraphQlPart other = found.apply(age.key);
            if (other == null) {
                return null;
            }
            others.add(other);
        }
        return new GraphQlPart(key, json, others, fields);
    }

    private static int fields(@Nullable Object value) {
        return switch (value) {
            case GraphQlPart part -> part.fields();
            case Map<?, ?> object -> object.size() + fields(object.values());
            case Collection<?> list -> list.stream().mapToInt(GraphQlPart::fields).sum();
            case null, default -> 0;
        };
    }

    /// How many it has, with those of the objects in it.
    int fields() {
        return fields + fields(ages);
    }

    int length() {
        return json.stream().mapToInt(SerializedString::charLength).sum();
    }

    @Override
    public void serialize(JsonGenerator generator, SerializationContext context) {
        generator.writeRawValue(json.getFirst());
        for (int i = 0; i < ages.size(); i++) {
            ages.get(i).json.forEach(generator::writeRaw);
            generator.writeRaw(json.get(i + 1));
        }
    }

    @Override
    public void serializeWithType(
            JsonGenerator generator, SerializationContext context, TypeSerializer serializer) {
        serialize(generator, context);
    }
}
