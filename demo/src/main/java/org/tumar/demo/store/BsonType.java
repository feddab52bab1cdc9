package org.tumar.demo.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/// Documents, ids and the keys of indexes: compared by their values, written as BSON.
final class BsonType extends BasicDataType<Object> {

    static final BsonType INSTANCE = new BsonType();

    private static final ObjectDataType OTHERS = new ObjectDataType();
    private static final int ENTRY = 24;

    private static final byte DOCUMENT = 'D';
    private static final byte VALUE = 'V';
    private static final byte KEY = 'K';
    private static final byte OTHER = 'O';

    private BsonType() {}

    /// An order of its own, not MongoDB's: texts come first, and equal is only what is the same.
    @Override
    public int compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String text && other instanceof String string) {
            return text.compareTo(string);
        }
        if (one instanceof String || other instanceof String) {
            return one instanceof String ? -1 : 1;
        }
        if (one instanceof KeyValue key && other instanceof KeyValue keys) {
            return compare(key, keys);
        }
        return Arrays.compareUnsigned(bytes(one), bytes(other));
    }

    private static byte[] bytes(@Nullable Object value) {
        return bytes(value instanceof Missing ? new Document() : new Document("", value));
    }

    private static byte[] bytes(Document document) {
        ByteBuf bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        return ByteBufUtil.getBytes(bytes);
    }

    private int compare(KeyValue one, KeyValue other) {
        for (int index = 0; index < Math.min(one.size(), other.size()); index++) {
            int order = compare(one.get(index), other.get(index));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        switch (value) {
            case Document document -> buffer.put(DOCUMENT).put(bytes(document));
            case KeyValue key when key.stream().noneMatch(Missing.class::isInstance) ->
                    buffer.put(KEY).put(bytes(document(key)));
            case KeyValue _, Missing _ -> OTHERS.write(buffer.put(OTHER), value);
            default -> buffer.put(VALUE).put(bytes(value));
        }
    }

    private static Document document(KeyValue key) {
        Document document = new Document();
        for (Object value : key) {
            document.put(Integer.toString(document.size()), value);
        }
        return document;
    }

    @Override
    public Object read(ByteBuffer buffer) {
        return switch (buffer.get()) {
            case DOCUMENT -> readDocument(buffer);
            case VALUE -> readDocument(buffer).values().iterator().next();
            case KEY -> new KeyValue(readDocument(buffer).values());
            default -> OTHERS.read(buffer);
        };
    }

    private static Document readDocument(ByteBuffer buffer) {
        ByteBuf bytes = Unpooled.wrappedBuffer(buffer);
        Document document = BsonDecoder.decodeBson(bytes);
        buffer.position(buffer.position() + bytes.readerIndex());
        return document;
    }

    @Override
    public int getMemory(@Nullable Object value) {
        return switch (value) {
            case null -> ENTRY;
            case String text -> ENTRY + text.length();
            case BinData bytes -> ENTRY + bytes.getData().length;
            case Map<?, ?> map -> memoryOfAll(map.keySet()) + memoryOfAll(map.values());
            case Collection<?> values -> memoryOfAll(values);
            case KeyValue key -> key.stream().mapToInt(this::getMemory).sum();
            default -> ENTRY;
        };
    }

    private int memoryOfAll(Collection<?> values) {
        return ENTRY + values.stream().mapToInt(this::getMemory).sum();
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
