/// A deliberate violation.
@NullMarked
package org.tumar.servicetest.violations.cycles.other;

import org.jspecify.annotations.NullMarked;
