/// The bodies that indicators-service exchanges over HTTP: definitions, figures, discrepancies,
/// import parts.
@NullMarked
package org.tumar.contracts.indicators;

import org.jspecify.annotations.NullMarked;
