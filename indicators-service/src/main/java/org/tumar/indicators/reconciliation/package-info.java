/// Reconciliation: every two statements of one of the office's figures that disagree.
@NullMarked
package org.tumar.indicators.reconciliation;

import org.jspecify.annotations.NullMarked;
