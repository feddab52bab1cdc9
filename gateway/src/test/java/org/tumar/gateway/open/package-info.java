/// The gateway without a door, for the benchmark that measures what the door costs.
@NullMarked
package org.tumar.gateway.open;

import org.jspecify.annotations.NullMarked;
