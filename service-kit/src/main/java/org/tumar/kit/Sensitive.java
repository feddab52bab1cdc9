package org.tumar.kit;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/// A value about a person: not shown by `toString`, not written as JSON.
@JsonSerialize(using = Sensitive.Refusal.class)
public final class Sensitive<T> {

    private final T value;

    private Sensitive(T value) {
        this.value = value;
    }

    public static <T> Sensitive<T> of(T value) {
        return new Sensitive<>(value);
    }

    /// The value itself: each call is a place to look at in a review.
    public T reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sensitive<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "Sensitive[]";
    }

    /// A document or a body that is meant to carry the value reveals it by itself.
    static final class Refusal extends ValueSerializer<Sensitive<?>> {

        @Override
        public void serialize(
                Sensitive<?> value, JsonGenerator generator, SerializationContext context) {
            throw new IllegalStateException("a sensitive value must not be written as JSON");
        }
    }
}
