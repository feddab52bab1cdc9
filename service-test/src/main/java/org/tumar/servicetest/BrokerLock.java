package org.tumar.servicetest;

import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/// For classes whose tests run on [TestBrokers#all()], each in a virtual host of its own: they
/// share the brokers with others, and have them alone where there are only those at
/// [TestBrokers#VARIABLE].
///
/// ```java
/// @ResourceLock(providers = BrokerLock.class)
/// ```
public final class BrokerLock implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return Set.of(lock(TestBrokers.areGiven()));
    }

    static Lock lock(boolean given) {
        return new Lock(
                TestBroker.LIVES, given ? ResourceAccessMode.READ_WRITE : ResourceAccessMode.READ);
    }
}
