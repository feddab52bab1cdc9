package org.tumar.indicators.figure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// The data of an event that waits to be sent. Never overwritten.
///
/// @param gzip whether the data are packed, as large ones are
@Document("payloads")
record PayloadDocument(@Id String id, int schemaVersion, boolean gzip, Binary data) {

    static final int SCHEMA = 1;

    /// How many events one revision can send, at most: there are fewer countries.
    static final int MOST = 256;

    private static final int LARGE = 4 * 1024;

    /// @param number among those of the revision, from 0
    static String id(String code, long revision, int number) {
        return RevisionDocument.id(code, revision) + "/" + number;
    }

    static PayloadDocument of(String id, byte[] json) {
        return json.length < LARGE
                ? new PayloadDocument(id, SCHEMA, false, new Binary(json))
                : new PayloadDocument(id, SCHEMA, true, new Binary(packed(json)));
    }

    byte[] json() {
        return gzip ? unpacked(data.getData()) : data.getData();
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
