package org.tumar.servicetest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;

class BrokerLockTests {

    @Test
    void sharesBrokersThatGiveEachTestAVirtualHost() {
        assertThat(BrokerLock.lock(false).getAccessMode()).isEqualTo(ResourceAccessMode.READ);
    }

    @Test
    void keepsTheFewVirtualHostsOfAGivenBrokerToOneTestAtATime() {
        assertThat(BrokerLock.lock(true).getAccessMode()).isEqualTo(ResourceAccessMode.READ_WRITE);
    }
}
