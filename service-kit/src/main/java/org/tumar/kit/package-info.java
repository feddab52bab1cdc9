/// Conventions that every deployable shares: problem details, correlation, deadlines.
@NullMarked
package org.tumar.kit;

import org.jspecify.annotations.NullMarked;
