/// Events between processes: sent from an outbox, confirmed, handled in order, parked when they
/// cannot be.
@NullMarked
package org.tumar.kit.events;

import org.jspecify.annotations.NullMarked;
