/// A deliberate violation.
@NullMarked
package org.tumar.contracts.violation;

import org.jspecify.annotations.NullMarked;
