/// Corrections of single figures, and what every figure has been.
@NullMarked
package org.tumar.indicators.correction;

import org.jspecify.annotations.NullMarked;
