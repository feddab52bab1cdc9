/// A deliberate violation.
@NullMarked
package org.tumar.servicetest.violations.open;

import org.jspecify.annotations.NullMarked;
