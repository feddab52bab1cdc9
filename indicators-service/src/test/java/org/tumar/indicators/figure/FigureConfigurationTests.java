package org.tumar.indicators.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FigureConfigurationTests {

    @Test
    void waitsForNoStoreForEver() {
        MongoClientSettings.Builder builder = MongoClientSettings.builder();
        Duration second = Duration.ofSeconds(1);

        new FigureConfiguration()
                .storeTimeouts(new StoreProperties(second, second.multipliedBy(2), second))
                .customize(builder);

        MongoClientSettings settings = builder.build();
        assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(TimeUnit.SECONDS))
                .isEqualTo(2);
    }
}
