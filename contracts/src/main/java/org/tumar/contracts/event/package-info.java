/// How events are named, what accompanies their data, and the exchanges and queues they pass.
@NullMarked
package org.tumar.contracts.event;

import org.jspecify.annotations.NullMarked;
