package org.tumar.servicetest.sound;

import java.time.Clock;
import org.springframework.context.annotation.Bean;

class SoundConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
