/// A deliberate violation.
@NullMarked
package org.tumar.servicetest.violations.injection;

import org.jspecify.annotations.NullMarked;
