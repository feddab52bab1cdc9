package org.tumar.demo.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/// Keeps documents and the keys of their indexes as BSON.
///
/// The library itself writes them by Java serialization, and does so for two keys each time it
/// compares them. A map that is open already is taken as it is, so it is opened here first.
final class BsonBackend extends H2Backend {

    private static final String DATABASES = "databases.";
    private static final String INDEX = "._index_";

    BsonBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        getMvStore().getMapNames().stream()
                .filter(it -> it.startsWith(DATABASES + name + ".") || it.startsWith(name + "."))
                .forEach(it -> open(getMvStore(), it));
        return new Database(name, getMvStore(), getCursorRegistry());
    }

    /// What a database keeps of its own collections stays as the library writes it: it opens these
    /// before anybody else can.
    static MVMap<Object, Object> open(MVStore store, String map) {
        MVMap.Builder<Object, Object> builder = new MVMap.Builder<>();
        if (!map.contains(".system.") && (map.startsWith(DATABASES) || map.contains(INDEX))) {
            builder.keyType(BsonType.INSTANCE).valueType(BsonType.INSTANCE);
        }
        return store.openMap(map, builder);
    }

    private static final class Database extends H2Database {

        /// None while the library opens what was there before.
        private final @Nullable MVStore store;

        Database(String name, MVStore store, CursorRegistry cursors) {
            super(name, store, cursors);
            this.store = store;
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(
                String collection, CollectionOptions options) {
            prepare(DATABASES + getFullCollectionNamespace(collection));
            return super.openOrCreateCollection(collection, options);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            prepare(getFullCollectionNamespace(collection) + INDEX + index);
            return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
        }

        private void prepare(String map) {
            if (store != null) {
                open(store, map);
            }
        }
    }
}
