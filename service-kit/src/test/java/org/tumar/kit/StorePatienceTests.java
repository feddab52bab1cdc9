package org.tumar.kit;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StorePatienceTests {

    @Test
    void boundsEveryWaitForTheStore() {
        MongoClientSettings.Builder builder = MongoClientSettings.builder();
        new StorePatience(Duration.ofMillis(1500), Duration.ofSeconds(20)).apply(builder);
        MongoClientSettings settings = builder.build();

        assertThat(settings.getClusterSettings().getServerSelectionTimeout(MILLISECONDS))
                .isEqualTo(1500);
        assertThat(settings.getSocketSettings().getConnectTimeout(MILLISECONDS)).isEqualTo(1500);
        assertThat(settings.getSocketSettings().getReadTimeout(MILLISECONDS)).isEqualTo(20_000);
        assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(MILLISECONDS))
                .isEqualTo(20_000);
    }
}
