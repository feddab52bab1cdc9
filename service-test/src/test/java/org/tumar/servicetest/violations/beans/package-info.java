/// A deliberate violation.
@NullMarked
package org.tumar.servicetest.violations.beans;

import org.jspecify.annotations.NullMarked;
