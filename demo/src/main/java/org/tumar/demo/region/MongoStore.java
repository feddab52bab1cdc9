package org.tumar.demo.region;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.OfficeSite;

/// A MongoDB that is used in place of the embedded store.
final class MongoStore {

    private static final int PATIENCE_SECONDS = 5;
    private static final List<String> SERVICES = List.of("indicators", "campaigns", "partners");

    private final String uri;

    MongoStore(String uri) {
        this.uri = uri;
    }

    /// @throws CommandFailed where it does not answer; credentials in the URI are not repeated
    void check() {
        try (MongoClient client = client()) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
        } catch (MongoException e) {
            throw new CommandFailed(
                    "The MongoDB given with --mongodb does not answer in %d s (%s)."
                            .formatted(PATIENCE_SECONDS, e.getClass().getSimpleName()),
                    e);
        }
    }

    /// Drops what these offices keep, and nothing else.
    void empty(List<OfficeSite> offices) {
        try (MongoClient client = client()) {
            offices.forEach(site ->
                    SERVICES.forEach(
                            service -> client.getDatabase(database(site, service)).drop()));
        }
    }

    /// As the office itself names it.
    static String database(OfficeSite site, String service) {
        return "tumar_" + site.code().toLowerCase(Locale.ROOT) + "_" + service;
    }

    private MongoClient client() {
        try {
            return MongoClients.create(
                    MongoClientSettings.builder()
                            .applyConnectionString(new ConnectionString(uri))
                            .applyToClusterSettings(cluster ->
                                    cluster.serverSelectionTimeout(
                                            PATIENCE_SECONDS, TimeUnit.SECONDS))
                            .build());
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(
                    "What was given with --mongodb is no MongoDB URI (mongodb://host:port).", e);
        }
    }
}
