package org.tumar.kit;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;

/// Asks services whether they are healthy, for a container that has no other tool to ask with.
///
/// Ends with status 0 where each answer is 200 within three seconds, else with 1.
public final class HealthProbe {

    private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(3).toMillis());

    private HealthProbe() {}

    /// @param arguments an address or more, such as
    ///   `http://127.0.0.1:8080/actuator/health/readiness`
    public static void main(String[] arguments) {
        boolean healthy = arguments.length > 0 && areHealthy(Stream.of(arguments).map(URI::create));
        System.exit(healthy ? 0 : 1);
    }

    static boolean areHealthy(Stream<URI> addresses) {
        return addresses.parallel().allMatch(HealthProbe::isHealthy);
    }

    static boolean isHealthy(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }
}
