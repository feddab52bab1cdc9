/// A deliberate violation.
@NullMarked
package org.tumar.servicetest.violations.cycles.one;

import org.jspecify.annotations.NullMarked;
