package org.tumar.gateway.composition;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes what composing remembers from one request to the next.
@Configuration(proxyBeanMethods = false)
class CompositionConfiguration {

    /// Roll-ups that are remembered, one for each indicator and span that was asked for: those of
    /// 100 programmes of 20 indicators and 10 spans each, at about 1 kB apiece. With more in use at
    /// once, those asked for least are reckoned anew at each change.
    static final int MOST_ROLL_UPS = 20_000;

    @Bean
    RollUps rollUps() {
        return new RollUps(
                Caffeine.newBuilder()
                        .maximumSize(MOST_ROLL_UPS)
                        .<RollUps.Figures, RolledUp>build()
                        .asMap());
    }
}
