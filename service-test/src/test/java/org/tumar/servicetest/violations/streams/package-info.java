/// A deliberate violation.
@NullMarked
package org.tumar.servicetest.violations.streams;

import org.jspecify.annotations.NullMarked;
