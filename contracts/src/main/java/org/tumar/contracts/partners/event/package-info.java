/// The events that partners-service sends: their data as JSON, and what they are called.
@NullMarked
package org.tumar.contracts.partners.event;

import org.jspecify.annotations.NullMarked;
