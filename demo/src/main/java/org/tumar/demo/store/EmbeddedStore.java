package org.tumar.demo.store;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.kit.ParentWatch;

/// A MongoDB-compatible server on one file, in a process of its own, for trying Tumar out.
///
/// It loses acknowledged writes when it is killed: what must survive belongs on MongoDB. Arguments:
/// port, file.
public final class EmbeddedStore {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);

    private EmbeddedStore() {}

    public static void main(String... args) {
        ParentWatch.install();
        MongoServer server = start(Integer.parseInt(args[0]), Path.of(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "close-store"));
        LOG.info("Listening at {}, keeping {}", server.getConnectionString(), args[1]);
        LOG.warn("This store is for trying out only: when it is killed it loses what was written");
    }

    /// Listens on the loopback alone.
    static MongoServer start(int port, Path file) {
        MongoServer server = new MongoServer(new BsonBackend(StoreFile.open(file)));
        server.bind("127.0.0.1", port);
        return server;
    }

    /// Waits until everything is in the file.
    static void close(MongoServer server) {
        server.shutdown();
        LOG.info("Closed");
    }
}
