package org.tumar.kit;

import com.mongodb.MongoClientSettings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// For how long a service waits for its MongoDB before it counts as unavailable.
///
/// @param timeout until it is found
/// @param answer over one command, and for a connection that others have
public record StorePatience(Duration timeout, Duration answer) {

    public void apply(MongoClientSettings.Builder settings) {
        settings.applyToClusterSettings(
                        it -> it.serverSelectionTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(it ->
                        it.connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                                .readTimeout(answer.toMillis(), TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(
                        it -> it.maxWaitTime(answer.toMillis(), TimeUnit.MILLISECONDS));
    }
}
