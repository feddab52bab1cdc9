/// A deliberate violation.
@NullMarked
package org.tumar.servicetest.violations.framework;

import org.jspecify.annotations.NullMarked;
