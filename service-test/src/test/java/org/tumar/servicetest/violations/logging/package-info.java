/// A deliberate violation.
@NullMarked
package org.tumar.servicetest.violations.logging;

import org.jspecify.annotations.NullMarked;
