package org.tumar.campaigns.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;
import org.tumar.contracts.records.CorrectedBody;
import org.tumar.contracts.records.FaultBody;
import org.tumar.kit.TumarJson;
import org.tumar.kit.WholeBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// Reads bodies; what cannot be read is a fault of a field, too.
public final class Bodies {

    /// One record has a megabyte, also where many have more.
    private static final DataSize LARGEST = DataSize.ofMegabytes(1);

    /// Whoever sends a field that there is none of means something by it.
    private static final JsonMapper JSON =
            TumarJson.mapper()
                    .rebuild()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addMixIn(CorrectedBody.class, Frame.class)
                    .build();

    private Bodies() {}

    /// What a record is shown with: it may come back with a correction, and says nothing there.
    @JsonIgnoreProperties({"withdrawn", "by", "at", "history"})
    private interface Frame {}

    /// A body, or why there is none.
    sealed interface Read<B> {

        record Sound<B>(B body) implements Read<B> {}

        record Illegible<B>(FaultBody fault) implements Read<B> {}
    }

    static ObjectReader reader(Class<?> type) {
        return strict(JSON.readerFor(type));
    }

    private static ObjectReader strict(ObjectReader reader) {
        return reader.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    public static <B> B one(InputStream body, Class<B> type) throws IOException {
        return sound(read(body, reader(type)));
    }

    public static <B> CorrectedBody<B> corrected(InputStream body, Class<B> type)
            throws IOException {
        JavaType corrected =
                JSON.getTypeFactory().constructParametricType(CorrectedBody.class, type);
        return sound(read(body, strict(JSON.readerFor(corrected))));
    }

    /// @throws org.springframework.web.ErrorResponseException the 422 problem that names the field
    private static <B> B sound(Read<B> read) {
        return switch (read) {
            case Read.Sound<B>(B body) -> body;
            case Read.Illegible<B>(FaultBody fault) ->
                    throw Refusals.RECORDS.bad(List.of(fault)).exception();
        };
    }

    private static <B> Read<B> read(InputStream body, ObjectReader reader) throws IOException {
        return read(WholeBody.read(body, LARGEST), reader);
    }

    static <B> Read<B> read(byte[] json, ObjectReader reader) {
        try {
            B body = reader.readValue(json);
            return body == null ? illegible("") : new Read.Sound<>(body);
        } catch (UnrecognizedPropertyException trouble) {
            return unknown(trouble);
        } catch (DatabindException trouble) {
            return illegible(path(trouble));
        } catch (JacksonException _) {
            return illegible("");
        }
    }

    private static <B> Read<B> unknown(UnrecognizedPropertyException trouble) {
        String known =
                trouble.getKnownPropertyIds().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return new Read.Illegible<>(
                new FaultBody(
                        null,
                        path(trouble),
                        "unknown-field",
                        "There is no such field. There are: " + known + "."));
    }

    static <B> Read<B> illegible(String field) {
        return new Read.Illegible<>(
                new FaultBody(
                        null,
                        field,
                        "unreadable",
                        field.isEmpty()
                                ? "This is no JSON object of this kind."
                                : "This is not what the field takes."));
    }

    private static String path(DatabindException trouble) {
        return trouble.getPath().stream()
                .map(it ->
                        it.getPropertyName() == null
                                ? "[" + it.getIndex() + "]"
                                : "." + it.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
