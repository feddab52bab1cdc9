package org.tumar.indicators.fact;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.json.JsonMapper;

/// The last that was heard of one record, whole: what is counted of it may change.
///
/// @param type of the event that said it, with its version
/// @param gzip whether the data are packed, as large ones are
/// @param data JSON
@Document("facts")
record FactDocument(
        @Id String id, int schemaVersion, long sequence, String type, boolean gzip, Binary data) {

    private static final int SCHEMA = 1;
    private static final int LARGE = 2 * 1024;
    private static final JsonMapper JSON = TumarJson.mapper();

    static FactDocument of(Fact fact) {
        byte[] json = JSON.writeValueAsBytes(fact.recorded().said());
        boolean large = json.length > LARGE;
        return new FactDocument(
                fact.id(),
                SCHEMA,
                fact.sequence(),
                fact.recorded().type(),
                large,
                new Binary(large ? packed(json) : json));
    }

    /// Empty where it is of a type that is not known here: a newer service stored it.
    Optional<Fact> toFact() {
        return FactType.of(type).map(it -> new Fact(id, sequence, recorded(it)));
    }

    private <T extends Record> Recorded recorded(FactType<T> type) {
        byte[] json = gzip ? unpacked(data.getData()) : data.getData();
        return type.recorded().apply(JSON.readValue(json, type.event().data()));
    }

    private static byte[] packed(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] unpacked(byte[] data) {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(data))) {
            return unpacking.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
