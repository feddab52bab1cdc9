/// A deliberate violation.
@NullMarked
package org.tumar.servicetest.violations.jackson;

import org.jspecify.annotations.NullMarked;
