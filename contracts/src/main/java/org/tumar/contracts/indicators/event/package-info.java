/// The events that indicators-service sends: their data as JSON, and what they are called.
@NullMarked
package org.tumar.contracts.indicators.event;

import org.jspecify.annotations.NullMarked;
