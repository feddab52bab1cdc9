/// An office's own figures of one indicator, reckoned from its sheet.
@NullMarked
package org.tumar.indicators.reckoning;

import org.jspecify.annotations.NullMarked;
