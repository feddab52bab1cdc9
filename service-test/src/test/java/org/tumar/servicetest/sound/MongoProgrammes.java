package org.tumar.servicetest.sound;

import com.mongodb.client.MongoClient;

record MongoProgrammes(MongoClient client) {

    /// Nested in an adapter, so an adapter too.
    record Found(MongoClient client) {}
}
