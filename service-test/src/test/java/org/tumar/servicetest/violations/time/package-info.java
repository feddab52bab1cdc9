/// A deliberate violation.
@NullMarked
package org.tumar.servicetest.violations.time;

import org.jspecify.annotations.NullMarked;
