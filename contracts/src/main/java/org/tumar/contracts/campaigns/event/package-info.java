/// The events that campaigns-service sends: their data as JSON, and what they are called.
@NullMarked
package org.tumar.contracts.campaigns.event;

import org.jspecify.annotations.NullMarked;
