/// An AMQP 0-9-1 broker (Apache Qpid Broker-J) in this JVM, for trying out and for tests.
@NullMarked
package org.tumar.broker;

import org.jspecify.annotations.NullMarked;
