/// Programmes, results frameworks, targets, figures, reconciliation.
@NullMarked
package org.tumar.indicators;

import org.jspecify.annotations.NullMarked;
